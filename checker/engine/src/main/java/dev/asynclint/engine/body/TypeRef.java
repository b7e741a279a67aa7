package dev.asynclint.engine.body;

import java.util.List;

/**
 * A type as the body form knows it: a name and type arguments.
 *
 * @param name canonical name of the erased type ({@code java.util.Map.Entry}, {@code int}, {@code
 *     void}, {@code byte[]}); for local and anonymous classes the binary name; {@link #UNKNOWN}'s
 *     name when the front end could not tell
 * @param arguments type arguments in order; a wildcard or type variable stands as its upper bound;
 *     empty for raw and non-generic types
 */
public record TypeRef(String name, List<TypeRef> arguments) {
  public static final TypeRef UNKNOWN = new TypeRef("?", List.of());
  public static final TypeRef VOID = new TypeRef("void", List.of());
  public static final TypeRef NULL = new TypeRef("null", List.of());
  public static final TypeRef BOOLEAN = new TypeRef("boolean", List.of());

  public TypeRef {
    arguments = List.copyOf(arguments);
  }

  public static TypeRef of(String name, TypeRef... arguments) {
    return new TypeRef(name, List.of(arguments));
  }

  public boolean isUnknown() {
    return name.equals("?");
  }

  public boolean isVoid() {
    return name.equals("void");
  }

  /** The last part of the name, as catalogue lines write parameter types. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The type argument at {@code index}, or {@link #UNKNOWN} for raw types. */
  public TypeRef argument(int index) {
    return index < arguments.size() ? arguments.get(index) : UNKNOWN;
  }

  // Records compare through method handles, slow until they are compiled: this is asked everywhere.
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof TypeRef type
            && name.equals(type.name)
            && arguments.equals(type.arguments);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + arguments.hashCode();
  }

  @Override
  public String toString() {
    if (arguments.isEmpty()) {
      return name;
    }
    StringBuilder text = new StringBuilder(name).append('<');
    for (int i = 0; i < arguments.size(); i++) {
      text.append(i == 0 ? "" : ",").append(arguments.get(i));
    }
    return text.append('>').toString();
  }
}
