package dev.asynclint.errorprone;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.engine.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One check, one rule, one page, one row in the README, one folder of tests, one name. */
final class PagesTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path README = ROOT.resolve("README.md");
  private static final Path PAGES = ROOT.resolve("docs/checks");
  private static final Path TEST_RESOURCES = ROOT.resolve("checker/errorprone/src/test/resources");
  private static final Path RESOURCES = TEST_RESOURCES.resolve("dev/asynclint/errorprone");

  private static final List<String> HEADINGS =
      List.of(
          "What it does",
          "Why it hurts",
          "Wrong",
          "Right",
          "What it leaves alone",
          "Known limits",
          "Options",
          "Suppressing");

  /** A row of the README's table of checks. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[`(\\w+)`]\\(docs/checks/(\\w+)\\.md\\) \\|");

  /** A row of the README's table of stacks. */
  private static final Pattern STACK_ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (?:yes|no)\\b");

  /** What switches a check on in a POM. */
  private static final Pattern SWITCH =
      Pattern.compile("-Xep:(\\w+):(?:WARN|ERROR|\\$\\{linter\\.severity})");

  private static final Pattern GRADLE_LIST = Pattern.compile("\\bwarn\\(([^)]*)\\)");

  private static final Pattern SOURCE = Pattern.compile("<!-- from: (\\S+)#(\\w+) -->");

  /** A printed message in the README: the golden text it is taken from, then the block. */
  private static final Pattern SAMPLE =
      Pattern.compile("<!-- from: (\\S+\\.golden) -->\n```\n(.*?)```", Pattern.DOTALL);

  /** The checks of this jar, as Error Prone finds them. */
  static List<Class<? extends BugChecker>> checks() {
    List<Class<? extends BugChecker>> checks = new ArrayList<>();
    for (BugChecker check : ServiceLoader.load(BugChecker.class)) {
      if (check.getClass().getPackageName().startsWith("dev.asynclint.")) {
        checks.add(check.getClass());
      }
    }
    return checks;
  }

  private static TreeSet<String> names() {
    return checks().stream().map(Class::getSimpleName).collect(toCollection(TreeSet::new));
  }

  @Test
  void checksAndRulesHaveTheSameNames() {
    TreeSet<String> rules = new TreeSet<>();
    ServiceLoader.load(Rule.class).forEach(rule -> rules.add(rule.name()));

    assertFalse(rules.isEmpty());
    assertEquals(rules, names());
  }

  @Test
  void everyCheckHasAPageAndEveryPageACheck() throws IOException {
    assertEquals(names(), namesIn(PAGES, ".md"));
  }

  /** {@code -Dasynclint.expected.update=true} writes it anew, to be read before it is committed. */
  @Test
  void theListOfChecksIsOfTheseChecks() throws IOException {
    Path page = ROOT.resolve("docs/checks.md");
    List<ChecksPage.Elsewhere> elsewhere =
        ChecksPage.elsewhere(ROOT.resolve("docs/checks-elsewhere.tsv"));

    String expected = new ChecksPage(checks(), RESOURCES.resolve("checks"), elsewhere).write();

    if (Boolean.getBoolean("asynclint.expected.update")) {
      Files.writeString(page, expected);
    }
    assertEquals(
        expected,
        Files.readString(page),
        "docs/checks.md is old; -Dtest=PagesTest -Dasynclint.expected.update=true writes it anew");
  }

  @Test
  void everyCheckHasExamplesAndEveryExampleACheck() throws IOException {
    Path examples = RESOURCES.resolve("docs");

    assertEquals(names(), namesIn(examples, "Wrong.java"));
    assertEquals(names(), namesIn(examples, "Right.java"));
  }

  @Test
  void readmeTableNamesEveryCheckOnce() throws IOException {
    Matcher rows = ROW.matcher(Files.readString(README));
    List<String> found = new ArrayList<>();
    while (rows.find()) {
      assertEquals(rows.group(1), rows.group(2), "a row links another check's page");
      found.add(rows.group(1));
    }

    assertEquals(List.copyOf(names()), found.stream().sorted().toList());
  }

  @Test
  void readmeNamesEveryCheckForEveryStack() throws IOException {
    assertEquals(List.copyOf(names()), found(STACK_ROW, Files.readString(README)));
  }

  @Test
  void readmeSwitchesEveryCheckOn() throws IOException {
    String readme = Files.readString(README);
    String maven =
        readme
            .lines()
            .filter(line -> line.contains("<arg>-Xplugin:ErrorProne"))
            .collect(joining("\n"));
    assertEquals(List.copyOf(names()), found(SWITCH, maven));

    String gradle = String.join("\n", found(GRADLE_LIST, readme));
    assertEquals(List.copyOf(names()), found(Pattern.compile("'(\\w+)'"), gradle));
  }

  @Test
  void samplesSwitchEveryCheckOn() throws IOException {
    String pom = Files.readString(ROOT.resolve("samples-app/pom.xml"));
    assertEquals(List.copyOf(names()), found(SWITCH, pom));
  }

  /** The first group of every match, sorted. */
  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).sorted().toList();
  }

  @Test
  void readmeSamplesAreGoldenTexts() throws IOException {
    Matcher samples = SAMPLE.matcher(Files.readString(README));
    while (samples.find()) {
      String golden = Files.readString(TEST_RESOURCES.resolve(samples.group(1)));
      assertTrue(golden.contains(samples.group(2)), "not in " + samples.group(1));
    }
  }

  @TestFactory
  Stream<DynamicTest> messagesLinkTheirPage() {
    return forEachCheck(
        check -> {
          BugPattern pattern = check.getAnnotation(BugPattern.class);
          assertEquals(BugPattern.LinkType.CUSTOM, pattern.linkType());
          assertEquals(AsyncLintCheck.PAGES + check.getSimpleName(), pattern.link());
        });
  }

  @TestFactory
  Stream<DynamicTest> everyCheckHasAFolderOfTestSources() {
    return forEachCheck(
        check -> {
          Path folder = RESOURCES.resolve("checks").resolve(check.getSimpleName());
          assertTrue(Files.isDirectory(folder), folder + " is missing");
        });
  }

  @TestFactory
  Stream<DynamicTest> pagesHaveTheFixedHeadings() {
    return forEachCheck(
        check -> {
          List<String> lines = page(check);
          assertEquals("# " + check.getSimpleName(), lines.get(0));
          assertEquals(
              HEADINGS,
              lines.stream()
                  .filter(line -> line.startsWith("## "))
                  .map(line -> line.substring(3))
                  .toList());
        });
  }

  @TestFactory
  Stream<DynamicTest> examplesOnPagesAreTestSources() {
    return forEachCheck(
        check -> {
          List<String> page = page(check);
          TreeSet<String> files = new TreeSet<>();
          for (int i = 0; i < page.size(); i++) {
            if (page.get(i).equals("```java")) {
              Matcher source = SOURCE.matcher(page.get(i - 1));
              assertTrue(source.matches(), "no '<!-- from: … -->' above " + page.get(i + 1));
              List<String> block =
                  page.subList(i + 1, i + page.subList(i, page.size()).indexOf("```"));
              String example = block.stream().collect(joining("\n"));
              assertEquals(snippet(source.group(1), source.group(2)), example);
              files.add(source.group(1));
            }
          }
          String path = "dev/asynclint/errorprone/docs/" + check.getSimpleName();
          assertTrue(files.contains(path + "Wrong.java"), "no wrong example");
          assertTrue(files.contains(path + "Right.java"), "no right example");
        });
  }

  /** The lines between {@code // snippet:<marker>} and {@code // end}, without expectations. */
  private static String snippet(String resource, String marker) throws IOException {
    Path file = TEST_RESOURCES.resolve(resource);
    List<String> lines = Files.readAllLines(file).stream().map(String::stripTrailing).toList();
    int start = lines.stream().map(String::strip).toList().indexOf("// snippet:" + marker);
    assertTrue(start >= 0, resource + " has no snippet '" + marker + "'");
    return lines.stream()
        .skip(start + 1)
        .takeWhile(line -> !line.strip().equals("// end"))
        .filter(not(line -> line.strip().startsWith("// BUG: Diagnostic ")))
        .collect(joining("\n"))
        .stripIndent();
  }

  private static List<String> page(Class<? extends BugChecker> check) throws IOException {
    return Files.readAllLines(PAGES.resolve(check.getSimpleName() + ".md"));
  }

  private static TreeSet<String> namesIn(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(toCollection(TreeSet::new));
    }
  }

  private static Stream<DynamicTest> forEachCheck(CheckTest test) {
    return checks().stream()
        .map(check -> dynamicTest(check.getSimpleName(), () -> test.run(check)));
  }

  @FunctionalInterface
  private interface CheckTest {
    void run(Class<? extends BugChecker> check) throws IOException;
  }
}
