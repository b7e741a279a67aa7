package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.asynclint.errorprone.checks.InterruptSwallowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A findings file says when it does not say everything. */
final class IncompleteAnalysisTest {
  private static final String SWALLOWS =
      "class %s { void m() { try { Thread.sleep(1); } catch (InterruptedException e) {"
          + " System.out.println(); } } }";

  @TempDir Path output;

  private SarifFile report(Compilation compilation, boolean compiles) {
    Path file = output.resolve("f.sarif");
    Compilation.Outcome outcome = compilation.option("-XepOpt:AsyncLint:Findings=" + file).run();
    assertEquals(compiles, outcome.success(), outcome.toString());
    return SarifFile.read(file);
  }

  private Compilation three() {
    return new Compilation(InterruptSwallowed.class, output)
        .source("A.java", SWALLOWS.formatted("A"))
        .source("B.java", SWALLOWS.formatted("B"))
        .source("C.java", SWALLOWS.formatted("C"));
  }

  private static List<String> gaps(SarifFile report) {
    List<String> gaps = new ArrayList<>();
    for (JsonNode each : report.run().at("/invocations/0/toolExecutionNotifications")) {
      gaps.add(each.at("/message/text").asString());
    }
    assertEquals(gaps.isEmpty(), FindingsFileSchemaTest.successful(report));
    return gaps;
  }

  @Test
  void aWholeAnalysisHasNoGaps() {
    assertEquals(List.of(), gaps(report(three(), true)));
  }

  @Test
  void findingsThatBreakTheBuildAreNoGaps() {
    SarifFile report = report(three().option("-Xep:InterruptSwallowed:ERROR"), false);

    assertEquals(List.of(), gaps(report));
    assertEquals(3, report.results().size());
  }

  @Test
  void treesWithoutTypes() {
    assertEquals(
        List.of(
            "The compiler handed over one file at a time;"
                + " add -XDcompilePolicy=simple to its arguments."),
        gaps(report(three().policy("byfile"), true)));
  }

  @Test
  void aBrokenAnalysisLeavesNoOldFindings() throws IOException {
    Files.writeString(output.resolve("f.sarif"), "old");
    SarifFile report =
        report(
            new Compilation(AsyncLintCheckTest.FailingAnalysis.class, output)
                .source("A.java", SWALLOWS.formatted("A")),
            true);

    assertEquals(List.of("The analysis of this compilation failed."), gaps(report));
    assertEquals(List.of(), report.results());
  }

  @Test
  void errorsThatEndTheCompilation() {
    Compilation compilation =
        three()
            .source("D.java", "class D { int m() { int k; return k; } }")
            .source("E.java", SWALLOWS.formatted("E"));
    SarifFile report = report(compilation, false);

    assertEquals(
        List.of(
            "The compilation has errors and ended before all files were visited; fixes are missing."),
        gaps(report));
    assertEquals(4, report.results().size());
    assertTrue(report.results().get(0).json().has("fixes"));
    assertFalse(report.results().get(3).json().has("fixes"));
  }

  @Test
  void suppressedFilesAreNoGapsOfACompilationWithErrors() {
    String off = "@SuppressWarnings(\"InterruptSwallowed\") " + SWALLOWS.formatted("D");

    assertEquals(
        List.of(),
        gaps(report(three().source("D.java", off).option("-Xep:InterruptSwallowed:ERROR"), false)));
  }

  @Test
  void suppressedFilesAreNoGaps() {
    assertEquals(
        List.of(),
        gaps(
            report(
                three()
                    .source(
                        "D.java",
                        "@SuppressWarnings(\"InterruptSwallowed\") " + SWALLOWS.formatted("D")),
                true)));
  }
}
