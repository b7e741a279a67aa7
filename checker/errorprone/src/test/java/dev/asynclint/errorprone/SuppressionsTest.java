package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.asynclint.errorprone.checks.BlockingWaitInAsync;
import dev.asynclint.errorprone.checks.InterruptSwallowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suppressions that hide nothing, and those that must say why. */
final class SuppressionsTest {
  private static final String REASONS = "-XepOpt:AsyncLint:SuppressionReasons=required";

  private static final String HEAD = "import java.util.concurrent.CompletableFuture;\nclass T {\n";

  /** A wait in async code, four lines. */
  private static String wait(String suppression) {
    return suppression
        + "\n CompletableFuture<String> m(CompletableFuture<String> f) {\n"
        + "  return CompletableFuture.completedFuture(f.join());\n }\n";
  }

  @TempDir Path output;

  private String report;
  private Compilation.Outcome outcome;

  private void compile(String source, String... options) throws IOException {
    Path file = output.resolve("f.sarif");
    outcome =
        new Compilation(List.of(BlockingWaitInAsync.class, InterruptSwallowed.class), output)
            .source("T.java", source)
            .option("-XepOpt:AsyncLint:Findings=" + file)
            .option(options)
            .run();
    assertTrue(outcome.success(), outcome.toString());
    report = Files.readString(file);
  }

  /** Lines of suppressions that the file calls unused. */
  private List<String> unused() {
    Matcher each =
        Pattern.compile("\"id\": \"UnusedSuppression\".*?\"startLine\": (\\d+)", Pattern.DOTALL)
            .matcher(report);
    return each.results().map(found -> found.group(1)).toList();
  }

  private boolean isShown() {
    return report.contains("\"ruleId\": \"BlockingWaitInAsync\"")
        && report.contains("\"suppressions\": []");
  }

  @Test
  void oneThatHidesAFindingIsUsed() throws IOException {
    compile(HEAD + wait("@SuppressWarnings(\"BlockingWaitInAsync\")") + "}");

    assertEquals(List.of(), unused());
    assertFalse(isShown());
  }

  @Test
  void oneThatEndsAChainIsUsed() throws IOException {
    compile(
        HEAD
            + "CompletableFuture<String> m(CompletableFuture<String> f) {\n"
            + "  return CompletableFuture.completedFuture(now(f)); }\n"
            + "@SuppressWarnings(\"BlockingWaitInAsync\")\n"
            + "String now(CompletableFuture<String> f) { return f.join(); } }");

    assertEquals(List.of(), unused());
  }

  @Test
  void oneOfAClassAroundIsUsed() throws IOException {
    compile(
        HEAD.replace(
                "class T",
                "@SuppressWarnings({\"unused\", \"BlockingWaitInAsync\"}) class O {\n class T")
            + wait("")
            + "} }");

    assertEquals(List.of(), unused());
  }

  @Test
  void oneThatHidesNothingIsNoted() throws IOException {
    compile(
        HEAD
            + "@SuppressWarnings(\"BlockingWaitInAsync\")\nString m() { return \"\"; }\n"
            + "void n() {\n@SuppressWarnings(\"BlockingWaitInAsync\") String local = \"\"; }\n"
            + "@SuppressWarnings(\"BlockingWaitInAsync\")\nString field; }");

    assertEquals(List.of("4", "6", "8"), unused());
    assertEquals(List.of(), outcome.ours());
  }

  @Test
  void oneOfAnotherCheckOrOfOneThatDoesNotRunIsNobodysBusiness() throws IOException {
    compile(
        HEAD
            + "@SuppressWarnings({\"BlockingWaitInAsync\", \"unchecked\", \"FutureReturnValueIgnored\"})\n"
            + "String m() { return \"\"; } }",
        "-Xep:BlockingWaitInAsync:OFF");

    assertEquals(List.of(), unused());
  }

  @Test
  void withoutTheOptionNoReasonIsNeeded() throws IOException {
    compile(HEAD + wait("@SuppressWarnings(\"BlockingWaitInAsync\")") + "}");

    assertEquals(List.of(), outcome.ours());
  }

  @Test
  void oneWithAReasonCounts() throws IOException {
    compile(
        HEAD
            + wait("@SuppressWarnings({\"BlockingWaitInAsync\", \"reason: runs once, at start\"})")
            + "}",
        REASONS);

    assertFalse(isShown());
    assertEquals(List.of(), outcome.ours());
  }

  @Test
  void oneWithoutAReasonDoesNotCount() throws IOException {
    compile(
        HEAD + wait("@SuppressWarnings({\"BlockingWaitInAsync\", \"reason: \"})") + "}", REASONS);

    assertTrue(isShown());
    assertTrue(report.contains("It is suppressed without a reason"), report);
    assertEquals(
        List.of(
            "WARNING: AsyncLint: T.java:4: the suppression of BlockingWaitInAsync does not count"
                + " without a reason; add \"reason: \u2026\" beside the name"),
        outcome.ours());
  }

  @Test
  void aChainDoesNotEndAtOneWithoutAReason() throws IOException {
    String source =
        HEAD
            + "CompletableFuture<String> m(CompletableFuture<String> f) {\n"
            + "  return CompletableFuture.completedFuture(now(f)); }\n"
            + "@SuppressWarnings({\"BlockingWaitInAsync\"%s})\n"
            + "String now(CompletableFuture<String> f) { return f.join(); } }";
    compile(source.formatted(""), REASONS);
    assertTrue(isShown());

    compile(source.formatted(", \"reason: legacy\""), REASONS);
    assertFalse(isShown());
  }

  @Test
  void reasonsOfOtherChecksAreNotAskedFor() throws IOException {
    compile(HEAD + "@SuppressWarnings({\"unchecked\"})\nvoid m() { } }", REASONS);

    assertEquals(List.of(), outcome.ours());
  }
}
