package dev.asynclint.errorprone.catalogue;

import dev.asynclint.engine.body.MethodKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public methods of libraries that are given functions, by reflection. */
final class Operators {
  private static final String CLASS = ".class";

  /** Interfaces of one method whose instances are values: nobody writes a lambda for them. */
  private final Set<String> values;

  /** Callbacks of several methods: a class of the caller's, run as a lambda is. */
  private final Set<String> callbacks;

  private final ClassPath classPath;
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Set<String> used = new TreeSet<>();

  Operators(ClassPath classPath, Set<String> values, Set<String> callbacks) {
    this.classPath = classPath;
    this.values = values;
    this.callbacks = callbacks;
  }

  /**
   * A method and where it is given a function.
   *
   * @param display as a catalogue line writes it
   * @param argument index of the functional parameter
   * @param callbacks what a class implements that is given as the function
   */
  record Operator(MethodKey key, String display, int argument, List<MethodKey> callbacks) {}

  /** The values and callbacks that were met so far. */
  Set<String> used() {
    return used;
  }

  /** The operators of a type, or of all public types of a package when it ends in {@code .*}. */
  List<Operator> of(String typeOrPackage) {
    List<Operator> all = new ArrayList<>();
    for (Class<?> type : types(typeOrPackage)) {
      members(type)
          .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
          .forEach(method -> collect(type, method, all));
    }
    return all;
  }

  private static Stream<Executable> members(Class<?> type) {
    try {
      return Stream.concat(
          Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()));
    } catch (LinkageError needsAnotherLibrary) {
      return Stream.empty();
    }
  }

  private void collect(Class<?> owner, Executable method, List<Operator> all) {
    Class<?>[] parameters = method.getParameterTypes();
    for (int i = 0; i < parameters.length; i++) {
      if (isCallback(parameters[i])) {
        all.add(
            new Operator(
                ReflectedTypes.key(method),
                display(owner, method),
                i,
                callbacks(element(parameters[i]))));
      }
    }
  }

  private boolean isCallback(Class<?> parameter) {
    Class<?> type = element(parameter);
    String name = type.getCanonicalName();
    if (callbacks.contains(name)) {
      used.add(name);
      return true;
    }
    if (!type.isAnnotationPresent(FunctionalInterface.class)) {
      return false;
    }
    if (values.contains(name)) {
      used.add(name);
      return false;
    }
    return true;
  }

  private static Class<?> element(Class<?> parameter) {
    return parameter.isArray() ? parameter.getComponentType() : parameter;
  }

  private static List<MethodKey> callbacks(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .filter(method -> !isOfObject(method))
        .map(ReflectedTypes::key)
        .toList();
  }

  private static boolean isOfObject(Method method) {
    try {
      Object.class.getMethod(method.getName(), method.getParameterTypes());
      return true;
    } catch (NoSuchMethodException own) {
      return false;
    }
  }

  static String display(Class<?> owner, Executable method) {
    return owner.getCanonicalName()
        + "::"
        + (method instanceof Method ? method.getName() : "<init>")
        + Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(",", "(", ")"));
  }

  private List<Class<?>> types(String typeOrPackage) {
    if (!typeOrPackage.endsWith(".*")) {
      return List.of(
          LibraryCheck.load(typeOrPackage, classPath.loader())
              .orElseThrow(() -> new AssertionError("there is no " + typeOrPackage)));
    }
    String name = typeOrPackage.substring(0, typeOrPackage.length() - 2);
    TreeMap<String, Class<?>> found = new TreeMap<>();
    simpleNames(name).forEach(simple -> add(name + "." + simple, found));
    if (found.isEmpty()) {
      throw new AssertionError("there is no " + typeOrPackage);
    }
    return List.copyOf(found.values());
  }

  private Set<String> simpleNames(String packageName) {
    if (names.isEmpty()) {
      classPath.jars().forEach(this::readNames);
    }
    Set<String> known = names.getOrDefault(packageName, Set.of());
    return known.isEmpty() ? ofTheJdk(packageName) : known;
  }

  private static Set<String> ofTheJdk(String packageName) {
    FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
    Set<String> simple = new TreeSet<>();
    try (Stream<Path> modules = Files.list(jdk.getPath("/packages", packageName))) {
      for (Path module : modules.toList()) {
        Path folder =
            jdk.getPath("/modules", module.getFileName().toString(), packageName.replace('.', '/'));
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(CLASS))
              .forEach(file -> simple.add(file.substring(0, file.length() - CLASS.length())));
        }
      }
    } catch (IOException noSuchPackage) {
      return Set.of();
    }
    return simple;
  }

  /** Jars need no entries for their folders, so all names are read once. */
  private void readNames(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream()
          .map(JarEntry::getName)
          .filter(entry -> entry.endsWith(CLASS) && !entry.startsWith("META-INF"))
          .map(entry -> entry.substring(0, entry.length() - CLASS.length()).replace('/', '.'))
          .filter(entry -> entry.indexOf('.') > 0)
          .forEach(
              entry ->
                  names
                      .computeIfAbsent(
                          entry.substring(0, entry.lastIndexOf('.')), any -> new TreeSet<>())
                      .add(entry.substring(entry.lastIndexOf('.') + 1)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(String name, TreeMap<String, Class<?>> found) {
    try {
      Class<?> type = Class.forName(name, false, classPath.loader());
      if (isAccessible(type)) {
        found.put(name, type);
      }
    } catch (ClassNotFoundException | LinkageError needsAnotherLibrary) {
      // Integrations with libraries that are not on the class path.
    }
  }

  private static boolean isAccessible(Class<?> type) {
    return type.getCanonicalName() != null
        && Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isAccessible(type.getEnclosingClass()));
  }
}
