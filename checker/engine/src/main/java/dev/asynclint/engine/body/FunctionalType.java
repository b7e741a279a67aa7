package dev.asynclint.engine.body;

import java.util.List;

/**
 * The functional interface a lambda or method reference is converted to.
 *
 * @param type the interface, instantiated
 * @param method the interface's single abstract method
 * @param returns return type of that method in this instantiation
 * @param parameters parameter types of that method in this instantiation
 */
public record FunctionalType(
    TypeRef type, MethodKey method, TypeRef returns, List<TypeRef> parameters) {
  public FunctionalType {
    parameters = List.copyOf(parameters);
  }
}
