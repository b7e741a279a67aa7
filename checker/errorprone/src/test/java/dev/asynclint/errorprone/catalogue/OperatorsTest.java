package dev.asynclint.errorprone.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.CatalogueParser;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.errorprone.catalogue.Operators.Operator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who runs this function? Each public method of the libraries that is given one has an answer in
 * the catalogue, so that a new version brings no gap unnoticed. {@code operators.txt} says which
 * types are asked, and what has no answer and why.
 */
class OperatorsTest {
  private static final List<String> FILE =
      read(Path.of("src/test/resources/dev/asynclint/errorprone/catalogue/operators.txt"));
  private static final Set<String> USED = new TreeSet<>();

  @TestFactory
  Stream<DynamicTest> everyOperatorSaysWhoRunsItsFunction() {
    return Stream.concat(tests("types", ClassPath.own()), tests("vertx5", ClassPath.vertx5()));
  }

  @Test
  void everyExceptionHasAReason() {
    assertEquals(
        List.of(),
        FILE.stream()
            .filter(line -> line.matches("(except|value|callback) .*"))
            .filter(line -> !line.matches("\\w+ \\S+ ; .+"))
            .toList());
  }

  @Test
  void everyExceptionIsNeeded() {
    everyOperatorSaysWhoRunsItsFunction().forEach(OperatorsTest::run);
    Set<String> unused = subjects("except");
    unused.addAll(subjects("value"));
    unused.addAll(subjects("callback"));
    unused.removeAll(USED);
    unused.removeIf(OperatorsTest::isOfAnotherJdk);
    assertEquals(Set.of(), unused);
  }

  private static boolean isOfAnotherJdk(String subject) {
    String type = subject.replaceFirst("::.*", "");
    return type.startsWith("java.") && !type.endsWith("*") && LibraryCheck.load(type).isEmpty();
  }

  private static void run(DynamicTest test) {
    try {
      test.getExecutable().execute();
    } catch (Throwable failed) {
      // The other test tells of it.
    }
  }

  private static Stream<DynamicTest> tests(String word, ClassPath classPath) {
    Operators operators = new Operators(classPath, subjects("value"), subjects("callback"));
    Catalogue catalogue =
        Catalogue.of(
            CatalogueParser.parse(Catalogue.bundled()).lines(),
            new ReflectedTypes(classPath.loader()));
    return subjects(word).stream()
        .map(
            types ->
                dynamicTest(
                    word + " " + types,
                    () -> {
                      List<Operator> all = operators.of(types);
                      USED.addAll(operators.used());
                      assertEquals(
                          "",
                          all.stream()
                              .filter(operator -> !isAnswered(operator, catalogue))
                              .filter(operator -> !isExcepted(operator))
                              .map(each -> each.display() + " arg" + each.argument())
                              .collect(Collectors.joining("\n")));
                    }));
  }

  private static boolean isAnswered(Operator operator, Catalogue catalogue) {
    return Stream.of(Kind.RUNS, Kind.HANDLER_ARGUMENT)
            .flatMap(kind -> catalogue.methodAll(kind, operator.key()).stream())
            .anyMatch(line -> line.has("arg*") || line.has("arg" + operator.argument()))
        || !operator.callbacks().isEmpty()
            && operator.callbacks().stream()
                .allMatch(method -> catalogue.method(Kind.CONTEXT, method).isPresent());
  }

  private static boolean isExcepted(Operator operator) {
    for (String subject : subjects("except")) {
      int colons = subject.indexOf("::");
      if (matches(subject.substring(0, colons), operator.key().owner())
          && matches(subject.substring(colons + 2), operator.key().name())) {
        USED.add(subject);
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String pattern, String name) {
    return pattern.endsWith("*")
        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
        : name.equals(pattern);
  }

  private static Set<String> subjects(String word) {
    return FILE.stream()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length() + 1).replaceFirst(" ;.*", "").strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @Test
  void withoutLinesEveryOperatorIsAGap() {
    Catalogue nothing = Catalogue.of(List.<CatalogueLine>of(), new ReflectedTypes());
    Operators operators = new Operators(ClassPath.own(), Set.of(), Set.of());
    List<Operator> all = operators.of("java.util.Optional");
    assertEquals(0, all.stream().filter(each -> isAnswered(each, nothing)).count());
    assertEquals(
        Set.of(
            "filter",
            "flatMap",
            "ifPresent",
            "ifPresentOrElse",
            "map",
            "or",
            "orElseGet",
            "orElseThrow"),
        all.stream().map(each -> each.key().name()).collect(Collectors.toSet()));
  }
}
