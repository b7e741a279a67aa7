package dev.asynclint.scan.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A declared class, interface, enum, record or annotation.
 *
 * @param name canonical name; binary name of local and anonymous classes
 * @param variables its type variables
 * @param supertypes its superclass, if it is known to have one, then its interfaces
 * @param methods by name, constructors among them
 * @param fields by name
 * @param nested simple names of the types in it, and what they are called
 * @param annotations canonical names
 */
public record KnownType(
    String name,
    int flags,
    List<JavaType> variables,
    List<JavaType> supertypes,
    Map<String, List<KnownMethod>> methods,
    Map<String, KnownField> fields,
    Map<String, String> nested,
    Set<String> annotations) {
  public static final int PUBLIC = 1;
  public static final int PRIVATE = 1 << 1;
  public static final int PROTECTED = 1 << 2;
  public static final int STATIC = 1 << 3;
  public static final int FINAL = 1 << 4;
  public static final int VARARGS = 1 << 5;
  public static final int INTERFACE = 1 << 6;
  public static final int ABSTRACT = 1 << 7;
  public static final int DEPRECATED = 1 << 8;
  public static final int ENUM = 1 << 9;

  /**
   * A declared field.
   *
   * @param constant its value's text if that is a constant, or null
   */
  public record KnownField(String owner, String name, JavaType type, int flags, String constant) {
    public boolean has(int flag) {
      return (flags & flag) != 0;
    }
  }

  public boolean has(int flag) {
    return (flags & flag) != 0;
  }

  public boolean isInterface() {
    return has(INTERFACE);
  }

  public List<KnownMethod> methodsNamed(String method) {
    return methods.getOrDefault(method, List.of());
  }

  /** The type with its own variables as arguments. */
  public JavaType self() {
    return JavaType.of(name, variables);
  }

  /** Groups methods by name, in the order given. */
  public static Map<String, List<KnownMethod>> byName(List<KnownMethod> methods) {
    Map<String, List<KnownMethod>> found = new LinkedHashMap<>();
    for (KnownMethod method : methods) {
      found.computeIfAbsent(method.name(), name -> new ArrayList<>(2)).add(method);
    }
    return found;
  }
}
