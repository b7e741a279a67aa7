package dev.asynclint.errorprone.catalogue;

import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.catalogue.Subject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares catalogue lines with the libraries on the class path, by reflection. */
final class LibraryCheck {
  private static final Pattern ARGUMENT = Pattern.compile("arg(\\d+)(?:\\.param(\\d+))?.*");

  private final List<ClassLoader> loaders;
  private final List<String> mistakes = new ArrayList<>();
  private final SortedSet<String> missing = new TreeSet<>();

  /**
   * @param loaders of class paths with different versions of libraries; a line has to be right for
   *     one of them
   */
  LibraryCheck(List<ClassLoader> loaders) {
    this.loaders = loaders;
  }

  /** What lines say and the library does not have. */
  List<String> mistakes() {
    return mistakes;
  }

  /** Types that are not on the class path, and members with {@code ::} that this JDK lacks. */
  SortedSet<String> missing() {
    return missing;
  }

  void check(CatalogueLine line) {
    Subject subject = line.subject();
    if (subject.form() == Subject.Form.PATTERN || subject.hasTypePattern()) {
      return;
    }
    List<String> before = List.copyOf(mistakes);
    List<String> first = null;
    boolean found = false;
    for (ClassLoader loader : loaders) {
      Optional<Class<?>> type = load(subject.type(), loader);
      if (type.isPresent()) {
        found = true;
        compare(line, type.get());
        List<String> now = List.copyOf(mistakes);
        mistakes.clear();
        mistakes.addAll(before);
        if (now.size() == before.size()) {
          return;
        }
        first = first == null ? now : first;
      }
    }
    if (found) {
      mistakes.clear();
      mistakes.addAll(first);
    } else {
      missing.add(subject.type());
    }
  }

  private void compare(CatalogueLine line, Class<?> type) {
    try {
      checkAgainst(line, type);
    } catch (LinkageError unreadable) {
      mistakes.add(at(line) + "cannot be compared: " + unreadable);
    }
  }

  private void checkAgainst(CatalogueLine line, Class<?> type) {
    Subject subject = line.subject();
    switch (subject.form()) {
      case ANNOTATION -> require(line, type.isAnnotation(), "is no annotation");
      case FIELD -> require(line, hasField(type, subject.member()), "has no such field");
      case METHOD -> checkMethod(line, type);
      default -> {}
    }
    line.attribute("cancel")
        .ifPresent(name -> require(line, hasMethod(type, name), "has no method " + name));
    line.attribute("empty")
        .ifPresent(
            text ->
                require(
                    line,
                    load(text.replaceFirst("\\.\\w+\\(.*", ""))
                        .filter(
                            t ->
                                hasMethod(
                                    t, text.replaceFirst("\\(.*", "").replaceFirst(".*\\.", "")))
                        .isPresent(),
                    "there is no " + text));
    for (String key : List.of("to", "map", "flat-map", "instead")) {
      line.attribute(key)
          .filter(name -> name.matches("\\w+") && !name.equals("receiver"))
          .ifPresent(name -> require(line, hasMethod(type, name), "has no method " + name));
    }
  }

  private void checkMethod(CatalogueLine line, Class<?> type) {
    List<Executable> matches =
        declared(type).stream().filter(method -> matches(line.subject(), method)).toList();
    if (matches.isEmpty()) {
      if (isOfTheJdk(type)) {
        missing.add(line.subject().toString());
      } else {
        mistakes.add(at(line) + "is not declared by " + type.getName() + declares(line, type));
      }
      return;
    }
    for (Map.Entry<String, String> attribute : line.attributes().entrySet()) {
      for (String place : (attribute.getKey() + "," + attribute.getValue()).split(",")) {
        checkPlace(line, attribute.getKey(), place, matches);
      }
    }
  }

  private static boolean isOfTheJdk(Class<?> type) {
    return type.getModule().getName() != null;
  }

  private void checkPlace(CatalogueLine line, String key, String place, List<Executable> matches) {
    boolean takesFunction =
        key.startsWith("arg") && (line.kind() == Kind.RUNS || line.kind() == Kind.HANDLER_ARGUMENT);
    if (place.equals("arg*")) {
      require(
          line,
          matches.stream()
              .anyMatch(
                  method ->
                      takesFunction
                          ? Arrays.stream(method.getParameterTypes())
                              .anyMatch(LibraryCheck::isFunctional)
                          : method.getParameterCount() > 0),
          "has no parameter for " + place);
      return;
    }
    Matcher argument = ARGUMENT.matcher(place);
    if (!argument.matches()) {
      return;
    }
    int index = Integer.parseInt(argument.group(1));
    List<Class<?>> types =
        matches.stream()
            .filter(method -> index < method.getParameterCount())
            .<Class<?>>map(method -> method.getParameterTypes()[index])
            .toList();
    require(line, !types.isEmpty(), "has no parameter for " + place);
    if (takesFunction) {
      require(
          line,
          types.stream().anyMatch(type -> isFunctional(type) || isImplemented(type)),
          place + " is no function");
    }
    if (argument.group(2) != null) {
      int parameter = Integer.parseInt(argument.group(2));
      require(
          line,
          types.stream()
              .flatMap(type -> Arrays.stream(type.getMethods()))
              .anyMatch(
                  method ->
                      Modifier.isAbstract(method.getModifiers())
                          && parameter < method.getParameterCount()),
          "no function at " + place);
    }
  }

  private static boolean matches(Subject subject, Executable method) {
    String name = method instanceof Constructor ? "<init>" : method.getName();
    boolean isNamed =
        subject.isWildcard()
            ? name.startsWith(subject.memberPrefix()) && !name.startsWith("<")
            : name.equals(subject.member());
    return isNamed
        && subject
            .parameters()
            .map(
                names ->
                    names.equals(
                        Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .toList()))
            .orElse(true);
  }

  private static List<Executable> declared(Class<?> type) {
    List<Executable> all = new ArrayList<>(Arrays.asList(type.getDeclaredConstructors()));
    Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() || method.isBridge())
        .forEach(all::add);
    return all;
  }

  /** Helps whoever reads the mistake: where the name comes from, and with which parameters. */
  private static String declares(CatalogueLine line, Class<?> type) {
    List<String> found = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (method.getName().startsWith(line.subject().memberPrefix())) {
        found.add(
            method.getDeclaringClass().getSimpleName()
                + "::"
                + method.getName()
                + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList());
      }
    }
    if (line.subject().member().equals("<init>")) {
      Arrays.stream(type.getDeclaredConstructors()).map(Object::toString).forEach(found::add);
    }
    return ", which has " + found.stream().distinct().limit(6).toList();
  }

  private static boolean hasField(Class<?> type, String name) {
    return Arrays.stream(type.getFields()).anyMatch(field -> field.getName().equals(name));
  }

  private static boolean hasMethod(Class<?> type, String name) {
    return Arrays.stream(type.getMethods()).anyMatch(method -> method.getName().equals(name));
  }

  private static boolean isFunctional(Class<?> type) {
    Class<?> element = type.isArray() ? type.getComponentType() : type;
    return element.isInterface()
        && Arrays.stream(element.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !isObjectMethod(method))
                .map(Method::getName)
                .distinct()
                .count()
            == 1;
  }

  /** A callback of several methods: no lambda, but a class of the caller's. */
  private static boolean isImplemented(Class<?> type) {
    return Modifier.isAbstract(type.getModifiers()) && !type.isPrimitive();
  }

  private static boolean isObjectMethod(Method method) {
    return switch (method.getName()) {
      case "equals" -> method.getParameterCount() == 1;
      case "hashCode", "toString" -> method.getParameterCount() == 0;
      default -> false;
    };
  }

  /** The class of a canonical name, or of its twin under the name a project had before or since. */
  static Optional<Class<?>> load(String canonicalName) {
    return load(canonicalName, LibraryCheck.class.getClassLoader());
  }

  static Optional<Class<?>> load(String canonicalName, ClassLoader loader) {
    return loadExactly(canonicalName, loader)
        .or(() -> loadRenamed(canonicalName, "javax.", "jakarta.", loader))
        .or(() -> loadRenamed(canonicalName, "org.apache.pekko.", "akka.", loader));
  }

  private static Optional<Class<?>> loadRenamed(
      String name, String from, String to, ClassLoader loader) {
    return name.startsWith(from)
        ? loadExactly(to + name.substring(from.length()), loader)
        : Optional.empty();
  }

  /** The last dots are nested types where the whole name is no class. */
  private static Optional<Class<?>> loadExactly(String canonicalName, ClassLoader loader) {
    String name = canonicalName;
    while (true) {
      try {
        return Optional.of(Class.forName(name, false, loader));
      } catch (ClassNotFoundException | LinkageError absent) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        name = name.substring(0, dot) + "$" + name.substring(dot + 1);
      }
    }
  }

  private void require(CatalogueLine line, boolean holds, String mistake) {
    if (!holds) {
      mistakes.add(at(line) + mistake);
    }
  }

  private static String at(CatalogueLine line) {
    return line.source()
        + ":"
        + line.line()
        + " "
        + line.kind().word()
        + " "
        + line.subject()
        + " ";
  }
}
