package dev.asynclint.engine.body;

import java.util.Set;

/**
 * A local variable, parameter, lambda parameter, catch parameter or resource.
 *
 * @param id unique within its method, lambdas included
 * @param parameterIndex position among the parameters of its method or lambda; -1 for locals
 * @param stable final or effectively final: assigned once
 * @param annotations canonical names of its annotations
 * @param suppressed names in a {@code @SuppressWarnings} at its declaration
 */
public record Variable(
    int id,
    String name,
    TypeRef type,
    int parameterIndex,
    boolean stable,
    Set<String> annotations,
    Set<String> suppressed,
    Range range) {
  public boolean isParameter() {
    return parameterIndex >= 0;
  }

  /** The name says that nobody reads it: {@code _}, {@code unused}, {@code unusedResult}. */
  public boolean isExplicitlyUnused() {
    return name.isEmpty() || name.equals("_") || name.startsWith("unused");
  }
}
