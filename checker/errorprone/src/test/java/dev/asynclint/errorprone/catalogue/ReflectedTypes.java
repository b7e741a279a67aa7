package dev.asynclint.errorprone.catalogue;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.TypeWorld;
import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The test class path as the engine sees types, by reflection. */
final class ReflectedTypes implements TypeWorld {
  private final ClassLoader loader;

  ReflectedTypes() {
    this(ReflectedTypes.class.getClassLoader());
  }

  /** Another class path than that of the tests. */
  ReflectedTypes(ClassLoader loader) {
    this.loader = loader;
  }

  /** The key of a member written as catalogue subjects are, owner being the declaring class. */
  static MethodKey key(String member) {
    int colons = member.indexOf("::");
    Class<?> type = LibraryCheck.load(member.substring(0, colons)).orElseThrow();
    return Stream.<Executable>concat(
            Arrays.stream(type.getDeclaredConstructors()),
            Stream.concat(
                Arrays.stream(type.getMethods()), Arrays.stream(type.getDeclaredMethods())))
        .filter(method -> !method.isSynthetic())
        .filter(method -> written(method).equals(member.substring(colons + 2)))
        .map(ReflectedTypes::key)
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " has no " + member));
  }

  private static String written(Executable method) {
    return name(method)
        + "("
        + String.join(
            ",", Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList())
        + ")";
  }

  static MethodKey key(Executable method) {
    return new MethodKey(
        method.getDeclaringClass().getCanonicalName(),
        name(method),
        Arrays.stream(method.getParameterTypes()).map(Class::getCanonicalName).toList());
  }

  private static String name(Executable method) {
    return method instanceof Method ? method.getName() : MethodKey.CONSTRUCTOR;
  }

  @Override
  public Set<String> supertypes(String name) {
    Set<String> all = new LinkedHashSet<>();
    all.add(name);
    LibraryCheck.load(name, loader).ifPresent(type -> collect(type, all));
    return all;
  }

  private static void collect(Class<?> type, Set<String> all) {
    all.add(type.getCanonicalName());
    if (type.getSuperclass() != null) {
      collect(type.getSuperclass(), all);
    }
    for (Class<?> parent : type.getInterfaces()) {
      collect(parent, all);
    }
  }

  @Override
  public boolean exists(String name) {
    return LibraryCheck.load(name, loader).isPresent();
  }

  @Override
  public Set<String> annotationsOf(String typeName) {
    Set<String> names = new LinkedHashSet<>();
    LibraryCheck.load(typeName, loader)
        .ifPresent(
            type -> {
              for (Annotation annotation : type.getAnnotations()) {
                names.add(annotation.annotationType().getCanonicalName());
              }
            });
    return names;
  }

  @Override
  public List<MethodSignature> methods(String owner, String name, String fromClass) {
    return List.of();
  }

  @Override
  public List<MethodSignature> getters(String owner, String fromClass) {
    return List.of();
  }

  @Override
  public Optional<MethodKey> functionalMethod(String typeName) {
    return Optional.empty();
  }
}
