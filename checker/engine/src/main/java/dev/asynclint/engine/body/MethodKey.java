package dev.asynclint.engine.body;

import java.util.List;

/**
 * Names one method across compilations. A class and not a record because it is the key of most
 * maps: the hash is computed once.
 */
public final class MethodKey implements Comparable<MethodKey> {
  public static final String CONSTRUCTOR = "<init>";

  /** The code of a class's field and block initialisers. */
  public static final String INITIALIZER = "<fields>";

  public static final String STATIC_INITIALIZER = "<clinit>";

  private final String owner;
  private final String name;
  private final List<String> parameters;
  private final int hash;
  private final boolean initializer;

  /**
   * @param owner name of the declaring type, written as {@link TypeRef#name()}
   * @param name simple name, or one of the constants for constructors and initialisers
   * @param parameters names of the erased parameter types
   */
  public MethodKey(String owner, String name, List<String> parameters) {
    this.owner = owner;
    this.name = name;
    this.parameters = List.copyOf(parameters);
    initializer = name.startsWith("<");
    hash = (owner.hashCode() * 31 + name.hashCode()) * 31 + this.parameters.hashCode();
  }

  public static MethodKey of(String owner, String name, String... parameters) {
    return new MethodKey(owner, name, List.of(parameters));
  }

  /** Name of the declaring type. */
  public String owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  /** Names of the erased parameter types. */
  public List<String> parameters() {
    return parameters;
  }

  public boolean isConstructor() {
    return initializer && name.equals(CONSTRUCTOR);
  }

  /** Whether this is a constructor or the code of initialisers. */
  public boolean isInitializer() {
    return initializer;
  }

  /**
   * The declaring type's simple name; for an anonymous class that of the named one around it, for
   * compilers number them as they come.
   */
  public String simpleOwner() {
    String simple = owner.substring(owner.lastIndexOf('.') + 1);
    for (int dollar = simple.indexOf('$'); dollar > 0; dollar = simple.indexOf('$', dollar + 1)) {
      if (dollar + 1 < simple.length() && isDigit(simple.charAt(dollar + 1))) {
        return named(simple);
      }
    }
    return simple;
  }

  /** The last name in {@code Outer$1Local$2}. */
  private static String named(String simple) {
    String[] parts = simple.split("\\$");
    for (int i = parts.length - 1; i > 0; i--) {
      String name = parts[i].replaceFirst("^[0-9]+", "");
      if (!name.isEmpty()) {
        return name;
      }
    }
    return parts[0];
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
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
    return this == other ? 0 : toString().compareTo(other.toString());
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof MethodKey key
            && hash == key.hash
            && name.equals(key.name)
            && owner.equals(key.owner)
            && (parameters == key.parameters || parameters.equals(key.parameters));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return owner + "::" + name + "(" + String.join(",", parameters) + ")";
  }
}
