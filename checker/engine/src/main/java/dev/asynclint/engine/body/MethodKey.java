package dev.asynclint.engine.body;

import java.util.List;

/**
 * Names one method across compilations.
 *
 * @param owner name of the declaring type, written as {@link TypeRef#name()}
 * @param name simple name; {@link #CONSTRUCTOR} for constructors, {@link #INITIALIZER} and {@link
 *     #STATIC_INITIALIZER} for the code of a class's field and block initialisers
 * @param parameters names of the erased parameter types
 */
public record MethodKey(String owner, String name, List<String> parameters)
    implements Comparable<MethodKey> {
  public static final String CONSTRUCTOR = "<init>";
  public static final String INITIALIZER = "<fields>";
  public static final String STATIC_INITIALIZER = "<clinit>";

  public MethodKey {
    parameters = List.copyOf(parameters);
  }

  public static MethodKey of(String owner, String name, String... parameters) {
    return new MethodKey(owner, name, List.of(parameters));
  }

  public boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  /** Whether this is a constructor or the code of initialisers. */
  public boolean isInitializer() {
    return name.startsWith("<");
  }

  public String simpleOwner() {
    return owner.substring(owner.lastIndexOf('.') + 1);
  }

  /** {@code Type.method}, as messages and chains write it; {@code new Type} for constructors. */
  public String display() {
    return switch (name) {
      case CONSTRUCTOR -> "new " + simpleOwner();
      case INITIALIZER -> simpleOwner() + " (field initialiser)";
      case STATIC_INITIALIZER -> simpleOwner() + " (static initialiser)";
      default -> simpleOwner() + "." + name;
    };
  }

  /** {@code Type.method/arity}: the part of a finding's identity that names the reported call. */
  public String displayWithArity() {
    return simpleOwner() + "." + name + "/" + parameters.size();
  }

  @Override
  public int compareTo(MethodKey other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return owner + "::" + name + "(" + String.join(",", parameters) + ")";
  }
}
