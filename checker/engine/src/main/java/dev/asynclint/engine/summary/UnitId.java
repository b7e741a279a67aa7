package dev.asynclint.engine.summary;

import dev.asynclint.engine.body.MethodKey;

/**
 * Names a unit: a method, or a lambda or method reference in it.
 *
 * @param ordinal 0 for the method itself, the lambda's ordinal for a lambda, and -1, -2 … for the
 *     method references of the method in source order
 */
public record UnitId(MethodKey method, int ordinal) implements Comparable<UnitId> {
  // Records compare through method handles, slow until they are compiled: this is asked everywhere.
  @Override
  public boolean equals(Object other) {
    return other instanceof UnitId id && ordinal == id.ordinal && method.equals(id.method);
  }

  @Override
  public int hashCode() {
    return method.hashCode() * 31 + ordinal;
  }

  @Override
  public int compareTo(UnitId other) {
    int byMethod = method.compareTo(other.method);
    return byMethod != 0 ? byMethod : Integer.compare(ordinal, other.ordinal);
  }

  public boolean isMethod() {
    return ordinal == 0;
  }
}
