package dev.asynclint.scan.types;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.scan.types.KnownType.KnownField;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The public types of the running JDK, by reflection; none of them is initialised. */
public final class JdkTypes implements TypeSource {
  private static final Set<String> ROOTS = Set.of("java", "javax", "jdk", "org", "com");

  private final ClassLoader loader = ClassLoader.getPlatformClassLoader();
  private final Map<String, Optional<KnownType>> known = new ConcurrentHashMap<>();

  @Override
  public KnownType find(String name) {
    int dot = name.indexOf('.');
    if (dot < 0 || !ROOTS.contains(name.substring(0, dot))) {
      return null;
    }
    Optional<KnownType> found = known.get(name);
    if (found == null) {
      found = Optional.ofNullable(load(name));
      known.put(name, found);
    }
    return found.orElse(null);
  }

  /** Canonical names do not say where nesting begins: the last dots become dollars, one by one. */
  private KnownType load(String name) {
    String binary = name;
    while (true) {
      try {
        Class<?> type = Class.forName(binary, false, loader);
        boolean open = type.getModule().isExported(type.getPackageName());
        return open && name.equals(type.getCanonicalName()) ? describe(type) : null;
      } catch (ClassNotFoundException | LinkageError missing) {
        int dot = binary.lastIndexOf('.');
        // Only below a name that begins with a capital is anything nested.
        int before = dot < 0 ? -1 : binary.lastIndexOf('.', dot - 1);
        if (dot < 0 || !Character.isUpperCase(binary.charAt(before + 1))) {
          return null;
        }
        binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
      }
    }
  }

  private static KnownType describe(Class<?> type) {
    List<JavaType> above = new ArrayList<>();
    if (type.getGenericSuperclass() != null) {
      above.add(of(type.getGenericSuperclass()));
    }
    for (Type each : type.getGenericInterfaces()) {
      above.add(of(each));
    }
    List<KnownMethod> methods = new ArrayList<>();
    for (Executable each : type.getDeclaredConstructors()) {
      add(each, type, methods);
    }
    for (Executable each : type.getDeclaredMethods()) {
      add(each, type, methods);
    }
    Map<String, KnownField> fields = new LinkedHashMap<>();
    for (Field each : type.getDeclaredFields()) {
      if ((each.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0) {
        fields.put(
            each.getName(),
            new KnownField(
                type.getCanonicalName(),
                each.getName(),
                of(each.getGenericType()),
                flags(each.getModifiers()),
                null));
      }
    }
    Map<String, String> nested = new LinkedHashMap<>();
    for (Class<?> each : type.getDeclaredClasses()) {
      if ((each.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0) {
        nested.put(each.getSimpleName(), each.getCanonicalName());
      }
    }
    int flags = flags(type.getModifiers());
    return new KnownType(
        type.getCanonicalName(),
        flags
            | (type.isInterface() ? KnownType.INTERFACE : 0)
            | (type.isEnum() ? KnownType.ENUM : 0),
        variables(type.getTypeParameters()),
        above,
        KnownType.byName(methods),
        fields,
        nested,
        annotations(type));
  }

  private static void add(Executable method, Class<?> owner, List<KnownMethod> methods) {
    if (method.isSynthetic()
        || (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) == 0) {
      return;
    }
    boolean isMethod = method instanceof Method;
    List<JavaType> parameters = new ArrayList<>();
    for (Type each : method.getGenericParameterTypes()) {
      parameters.add(of(each));
    }
    // Transient and volatile have other meanings on methods.
    int flags =
        flags(method.getModifiers() & ~(Modifier.TRANSIENT | Modifier.VOLATILE))
            | (method.isVarArgs() ? KnownType.VARARGS : 0)
            | (method.isAnnotationPresent(Deprecated.class) ? KnownType.DEPRECATED : 0);
    methods.add(
        new KnownMethod(
            owner.getCanonicalName(),
            isMethod ? method.getName() : MethodKey.CONSTRUCTOR,
            variables(method.getTypeParameters()),
            List.copyOf(parameters),
            isMethod ? of(((Method) method).getGenericReturnType()) : JavaType.VOID,
            flags,
            Arrays.stream(method.getExceptionTypes()).map(Class::getCanonicalName).toList(),
            annotations(method)));
  }

  private static int flags(int modifiers) {
    return (Modifier.isPublic(modifiers) ? KnownType.PUBLIC : 0)
        | (Modifier.isProtected(modifiers) ? KnownType.PROTECTED : 0)
        | (Modifier.isStatic(modifiers) ? KnownType.STATIC : 0)
        | (Modifier.isFinal(modifiers) ? KnownType.FINAL : 0)
        | (Modifier.isAbstract(modifiers) ? KnownType.ABSTRACT : 0);
  }

  private static Set<String> annotations(AnnotatedElement element) {
    Set<String> names = new HashSet<>();
    for (var each : element.getDeclaredAnnotations()) {
      names.add(each.annotationType().getCanonicalName());
    }
    return Set.copyOf(names);
  }

  private static List<JavaType> variables(TypeVariable<?>[] variables) {
    List<JavaType> found = new ArrayList<>(variables.length);
    for (TypeVariable<?> each : variables) {
      found.add(of(each));
    }
    return List.copyOf(found);
  }

  private static JavaType of(Type type) {
    return of(type, 0);
  }

  private static JavaType of(Type type, int depth) {
    if (type instanceof Class<?> plain) {
      if (plain.isArray()) {
        return JavaType.array(of(plain.getComponentType(), depth));
      }
      if (plain == void.class) {
        return JavaType.VOID;
      }
      return plain.isPrimitive()
          ? JavaType.primitive(plain.getName())
          : JavaType.of(String.valueOf(plain.getCanonicalName()));
    }
    if (type instanceof GenericArrayType array) {
      return JavaType.array(of(array.getGenericComponentType(), depth));
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.getLowerBounds().length > 0
          ? JavaType.lower(of(wildcard.getLowerBounds()[0], depth))
          : JavaType.upper(of(wildcard.getUpperBounds()[0], depth));
    }
    if (type instanceof TypeVariable<?> variable) {
      // A bound that names variables is cut there, or it would never end.
      Type bound = variable.getBounds()[0];
      return JavaType.variable(
          variable.getName(),
          depth > 0 ? of(bound, depth + 1).raw().bounded() : of(bound, depth + 1));
    }
    if (type instanceof ParameterizedType parameterized) {
      JavaType raw = of(parameterized.getRawType(), depth);
      if (depth > 1) {
        return raw;
      }
      List<JavaType> arguments = new ArrayList<>();
      for (Type each : parameterized.getActualTypeArguments()) {
        arguments.add(of(each, depth + (depth > 0 ? 1 : 0)));
      }
      return JavaType.of(raw.name(), arguments);
    }
    return JavaType.UNKNOWN;
  }
}
