package dev.asynclint.engine.body;

import java.util.List;
import java.util.Set;

/**
 * What a call or method reference resolves to.
 *
 * @param key the declared method
 * @param declaredReturn return type as declared, type variables as their bounds
 * @param isOverridable an instance method that another class of the module may override
 * @param isAbstract declared without a body
 * @param thrown canonical names of the declared exceptions
 * @param annotations canonical names of the method's annotations and of those of its class
 */
public record Callee(
    MethodKey key,
    TypeRef declaredReturn,
    boolean isStatic,
    boolean isVarargs,
    boolean isOverridable,
    boolean isAbstract,
    List<String> thrown,
    Set<String> annotations) {
  /** The same method where it is known that no overriding one runs: a call through super. */
  public Callee asFinal() {
    return new Callee(
        key, declaredReturn, isStatic, isVarargs, false, isAbstract, thrown, annotations);
  }
}
