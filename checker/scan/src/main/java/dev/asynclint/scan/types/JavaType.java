package dev.asynclint.scan.types;

import dev.asynclint.engine.body.TypeRef;
import java.util.ArrayList;
import java.util.List;

/**
 * A type of the language, generics included.
 *
 * @param name canonical name of a class, the name of a type variable or primitive
 * @param arguments type arguments of a class; the one bound of a variable or wildcard; the elements
 *     of an array
 */
public record JavaType(Kind kind, String name, List<JavaType> arguments) {
  /** What a type is. */
  public enum Kind {
    CLASS,
    VARIABLE,
    UPPER,
    LOWER,
    ARRAY,
    PRIMITIVE,
    VOID,
    NULL,
    UNKNOWN
  }

  public static final JavaType UNKNOWN = new JavaType(Kind.UNKNOWN, "?", List.of());
  public static final JavaType VOID = new JavaType(Kind.VOID, "void", List.of());
  public static final JavaType NULL = new JavaType(Kind.NULL, "null", List.of());
  public static final JavaType OBJECT = of("java.lang.Object");
  public static final JavaType STRING = of("java.lang.String");
  public static final JavaType BOOLEAN = primitive("boolean");
  public static final JavaType INT = primitive("int");

  /** Bounds such as {@code T extends Comparable<T>} never end: one inside another is cut. */
  private static final int MAX_DEPTH = 5;

  public JavaType {
    arguments = List.copyOf(arguments);
  }

  public static JavaType of(String name, JavaType... arguments) {
    return new JavaType(Kind.CLASS, name, List.of(arguments));
  }

  public static JavaType of(String name, List<JavaType> arguments) {
    return new JavaType(Kind.CLASS, name, arguments);
  }

  public static JavaType primitive(String name) {
    return new JavaType(Kind.PRIMITIVE, name, List.of());
  }

  public static JavaType variable(String name, JavaType bound) {
    return new JavaType(Kind.VARIABLE, name, List.of(bound));
  }

  public static JavaType upper(JavaType bound) {
    return new JavaType(Kind.UPPER, "?", List.of(bound));
  }

  public static JavaType lower(JavaType bound) {
    return new JavaType(Kind.LOWER, "?", List.of(bound));
  }

  public static JavaType array(JavaType element) {
    return new JavaType(Kind.ARRAY, "[]", List.of(element));
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  public boolean isUnknown() {
    return kind == Kind.UNKNOWN;
  }

  public boolean isVoid() {
    return kind == Kind.VOID;
  }

  public boolean isPrimitive() {
    return kind == Kind.PRIMITIVE;
  }

  public boolean isClass(String canonicalName) {
    return kind == Kind.CLASS && name.equals(canonicalName);
  }

  /** The elements of an array, the bound of a variable or wildcard. */
  public JavaType inner() {
    return arguments.get(0);
  }

  /** A class type argument, or {@link #UNKNOWN} for raw types. */
  public JavaType argument(int index) {
    return index < arguments.size() ? arguments.get(index) : UNKNOWN;
  }

  /** The type without arguments. */
  public JavaType raw() {
    return kind == Kind.CLASS && !arguments.isEmpty() ? of(name) : this;
  }

  /** What may be called on a value of this type: variables and wildcards stand as their bounds. */
  public JavaType bounded() {
    JavaType type = this;
    for (int i = 0; i < MAX_DEPTH; i++) {
      switch (type.kind) {
        case VARIABLE, UPPER -> type = type.inner();
        case LOWER -> {
          return OBJECT;
        }
        default -> {
          return type;
        }
      }
    }
    return OBJECT;
  }

  /** As an argument of a function: {@code ? super T} takes a T. */
  public JavaType unwrapped() {
    return kind == Kind.UPPER || kind == Kind.LOWER ? inner() : this;
  }

  /** Name of the erased type. */
  public String erased() {
    return switch (kind) {
      case VARIABLE, UPPER, LOWER -> bounded().erased();
      case ARRAY -> inner().erased() + "[]";
      default -> name;
    };
  }

  /** The type as the body form knows it. */
  public TypeRef ref() {
    return ref(0);
  }

  private TypeRef ref(int depth) {
    return switch (kind) {
      case UNKNOWN -> TypeRef.UNKNOWN;
      case VOID -> TypeRef.VOID;
      case NULL -> TypeRef.NULL;
      case PRIMITIVE -> name.equals("boolean") ? TypeRef.BOOLEAN : TypeRef.of(name);
      case ARRAY -> TypeRef.of(erased());
      case VARIABLE, UPPER ->
          depth >= MAX_DEPTH ? TypeRef.of(erased()) : inner().ref(Math.max(depth + 1, 4));
      case LOWER -> TypeRef.of("java.lang.Object");
      case CLASS -> {
        if (arguments.isEmpty() || depth >= MAX_DEPTH) {
          yield TypeRef.of(name);
        }
        List<TypeRef> refs = new ArrayList<>(arguments.size());
        for (JavaType argument : arguments) {
          refs.add(argument.ref(depth + 1));
        }
        yield new TypeRef(name, refs);
      }
    };
  }

  @Override
  public String toString() {
    return kind == Kind.ARRAY
        ? inner() + "[]"
        : name + (kind != Kind.CLASS || arguments.isEmpty() ? "" : arguments.toString());
  }
}
