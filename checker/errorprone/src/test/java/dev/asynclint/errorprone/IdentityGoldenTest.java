package dev.asynclint.errorprone;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What keeps a finding's identity, and what does not: baselines, and services that track findings,
 * live by it. {@code -Dasynclint.golden.update=true} writes the golden file; a line of it that
 * changes makes every user's baseline stale.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class IdentityGoldenTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/dev/asynclint/errorprone/identity");
  private static final Path GOLDEN = FOLDER.resolve("Everything.golden");

  private final String source = source();
  private Path output;
  private List<String> before;

  @BeforeAll
  void compileUnchanged(@TempDir Path folder) {
    output = folder;
    before = identities(source);
  }

  private static String source() {
    try {
      return Files.readString(FOLDER.resolve("Everything.java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<SarifFile.Result> results(String text) {
    Path file = output.resolve("f.sarif");
    Compilation.Outcome outcome =
        Compilation.withAllChecks(classes())
            .source("identity/Everything.java", text)
            .option(
                "-parameters",
                "-XepOpt:AsyncLint:UntimedWaits=on",
                "-XepOpt:AsyncLint:Findings=" + file)
            .run();
    assertTrue(outcome.success(), outcome.toString());
    return SarifFile.read(file).results();
  }

  /** A new folder each time: what other compilations left would be part of the module. */
  private Path classes() {
    try {
      return Files.createTempDirectory(output, "classes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The identities in no order: to move code is no change. */
  private List<String> identities(String text) {
    return results(text).stream()
        .map(result -> result.check() + " " + result.identity())
        .sorted()
        .toList();
  }

  private void assertKept(String changed) {
    assertTrue(!changed.equals(source), "nothing is changed");
    assertEquals(before, identities(changed));
  }

  /** What is new after a change, by check. */
  private List<String> fresh(String changed) {
    assertTrue(!changed.equals(source), "nothing is changed");
    List<String> fresh = new ArrayList<>(identities(changed));
    fresh.removeAll(before);
    return fresh.stream().map(each -> each.substring(0, each.indexOf(' '))).toList();
  }

  private String replaced(String pattern, String replacement) {
    return source.replaceAll(pattern, replacement);
  }

  @Test
  void identitiesAreAsTheyWere() throws IOException {
    List<String> lines = source.lines().toList();
    String found =
        results(source).stream()
            .map(
                each ->
                    each.identity()
                        + " "
                        + each.check()
                        + " "
                        + lines.get(each.line() - 1).strip()
                        + "\n")
            .collect(joining());
    if (Boolean.getBoolean("asynclint.golden.update")) {
      Files.writeString(GOLDEN, found);
    }
    assertEquals(Files.readString(GOLDEN), found);
  }

  @Test
  void everyCheckIsThereAndNoIdentityTwice() {
    List<SarifFile.Result> results = results(source);

    assertEquals(
        PagesTest.checks().stream().map(check -> check.getSimpleName()).collect(toSet()),
        results.stream().map(result -> result.check()).collect(toSet()));
    assertEquals(
        results.size(), results.stream().map(SarifFile.Result::identity).distinct().count());
  }

  @Test
  void reformattingKeepsThem() throws FormatterException {
    JavaFormatterOptions four = JavaFormatterOptions.builder().style(Style.AOSP).build();
    String oneLine = replaced("\\s*\n\\s*", " ");

    assertKept(oneLine);
    assertKept(replaced("(?<=[;{}(),>]) ", "\n"));
    assertKept(new Formatter(four).formatSource(source));
    assertEquals(before, identities(new Formatter().formatSource(oneLine)));
  }

  @Test
  void movingMembersKeepsThem() {
    int first = source.indexOf("  private final Semaphore");
    List<String> members =
        new ArrayList<>(
            List.of(
                source.substring(first, source.lastIndexOf('}')).stripTrailing().split("\n\n")));
    Collections.reverse(members);

    assertTrue(members.size() > 15, members.toString());
    assertKept(source.substring(0, first) + String.join("\n\n", members) + "\n}\n");
  }

  @Test
  void renamingLocalsAndParametersKeepsThem() {
    assertKept(
        replaced("\\b(found|key|stop|running|token|day|task|orders|anonymous)\\b", "$1Renamed"));
  }

  @Test
  void commentsKeepThem() {
    assertKept(replaced(";\n", "; // why\n").replace("\n\n", "\n\n/** What. */\n"));
  }

  @Test
  void unrelatedCodeKeepsThem() {
    String statements =
        "Runnable unrelated = () -> System.out.println(); unrelated.run();"
            + " new Object() { }.hashCode(); class Unrelated { }";
    String members =
        "Object a = new Object() { }; void unrelated() { "
            + statements
            + " new Runnable() { public void run() { class Local { } } }.run(); }\n";

    assertKept(source.replace("class Everything {", "class Everything {\n" + members));
    assertKept(source.replace("  void inside() {", "  void inside() {\n" + statements));
    assertKept(
        source.replace("boolean enter() {", "boolean enter() {\n" + statements + " enter();"));
    assertKept(source.replace("    pool.submit(task);", statements + " pool.submit(task);"));
    assertKept(source.replace("class Everything {", "class Before { }\nclass Everything {"));
  }

  @Test
  void newCallersKeepThem() {
    assertKept(
        source.replace(
            "class Everything {",
            "class Everything { @GetMapping(\"/b\") String b() { return page(1); }\n"));
  }

  @Test
  void oneOfTwoEqualCallsStaysWhenTheOtherGoes() {
    for (String gone : List.of("    pool.submit(task);\n", "    pool.submit(other);\n")) {
      List<String> after = identities(source.replace(gone, ""));

      assertEquals(before.size() - 1, after.size());
      assertTrue(before.containsAll(after), after.toString());
    }
    List<String> oneWait = identities(source.replace("users.find(1).join() + found", "found"));
    assertEquals(before.size() - 1, oneWait.size());
    assertTrue(before.containsAll(oneWait), oneWait.toString());
  }

  @Test
  void anotherNameOfTheMethodChangesItsOwnOnly() {
    assertEquals(List.of("InterruptSwallowed"), fresh(replaced("\\benter\\b", "begin")));
    assertEquals(List.of("CancellationNotForwarded"), fresh(replaced("\\breport\\b", "summary")));
  }

  @Test
  void otherParameterTypesChangeIt() {
    assertEquals(
        List.of("InterruptSwallowed"),
        fresh(source.replace("boolean enter()", "boolean enter(int n)")));
    assertKept(source.replace("page(long key)", "page(final long key)"));
  }

  @Test
  void anotherNameOfTheClassChangesAll() {
    assertEquals(results(source).size(), fresh(replaced("\\bEverything\\b", "Other")).size());
  }
}
