package dev.asynclint.engine.body;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a front end knows about types, of the module and of its class path. Answers are cheap to ask
 * again: implementations remember them. Unknown names are no error: they have no supertypes and no
 * methods.
 */
public interface TypeWorld {
  /**
   * The type itself and all its superclasses and interfaces, canonical names of the erased types.
   * For an unknown type only the name itself.
   */
  Set<String> supertypes(String name);

  /** Whether the class path, module or JDK has a type of that canonical name. */
  boolean exists(String name);

  /** Canonical names of the annotations on a type, for annotations made of other annotations. */
  Set<String> annotationsOf(String typeName);

  /**
   * Member methods of that name that code in {@code fromClass} may call on a value of type {@code
   * owner}, inherited ones included; {@link MethodKey#CONSTRUCTOR} asks for constructors.
   */
  List<MethodSignature> methods(String owner, String name, String fromClass);

  /**
   * Member methods of any name with no parameters and a result, that code in {@code fromClass} may
   * call on a value of type {@code owner}: the getters one hop away.
   */
  List<MethodSignature> getters(String owner, String fromClass);

  /** The single abstract method of a functional interface; empty for any other type. */
  Optional<MethodKey> functionalMethod(String typeName);

  /** Whether {@code type} is {@code supertype} or one of its subtypes. */
  default boolean isSubtype(String type, String supertype) {
    return type.equals(supertype) || supertypes(type).contains(supertype);
  }

  /**
   * A method as declared.
   *
   * @param key erased key, owner being the declaring class
   * @param parameters parameter types, type variables as their bounds
   */
  record MethodSignature(
      MethodKey key,
      TypeRef returns,
      List<TypeRef> parameters,
      boolean isStatic,
      boolean isVarargs,
      boolean isDeprecated) {}
}
