package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.Fix;
import com.sun.source.tree.Tree;
import dev.asynclint.engine.Settings;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceModule;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.finding.Finding;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From findings to diagnostics, and what happens when something breaks on the way. */
final class AsyncLintCheckTest {
  private static final String ONE_JOIN =
      "class T { String m(java.util.concurrent.CompletableFuture<String> f) { return f.join(); } }";

  @TempDir Path output;

  @Test
  void findingsStandAtTheirTree() {
    CompilationTestHelper.newInstance(JoinCheck.class, getClass())
        .addSourceLines(
            "T.java",
            "import java.util.concurrent.CompletableFuture;",
            "class T {",
            "  String m(CompletableFuture<String> f) {",
            "    Runnable r = () -> {",
            "      // BUG: Diagnostic contains: Do not join",
            "      f.join();",
            "    };",
            "    return f",
            "        // BUG: Diagnostic contains: T.m calls join (T.java:1)",
            "        .join();",
            "  }",
            "}")
        .doTest();
  }

  @Test
  void suppressionIsErrorPronesOwn() {
    CompilationTestHelper.newInstance(JoinCheck.class, getClass())
        .addSourceLines(
            "T.java",
            "import java.util.concurrent.CompletableFuture;",
            "class T {",
            "  @SuppressWarnings(\"JoinCheck\")",
            "  String m(CompletableFuture<String> f) {",
            "    return f.join();",
            "  }",
            "  String n(CompletableFuture<String> f) {",
            "    // BUG: Diagnostic contains: Do not join",
            "    return f.join();",
            "  }",
            "}")
        .doTest();
  }

  @Test
  void severityIsErrorPronesOwn() {
    Compilation.Outcome outcome =
        new Compilation(JoinCheck.class, output)
            .source("T.java", ONE_JOIN)
            .option("-Xep:JoinCheck:ERROR")
            .run();

    assertTrue(outcome.diagnostics().get(0).startsWith("ERROR 1: [JoinCheck] Do not join."));
  }

  @Test
  void eachCompilationHasItsOwnAnalysis() {
    for (int i = 0; i < 2; i++) {
      Compilation.Outcome outcome =
          new Compilation(JoinCheck.class, output).source("T.java", ONE_JOIN).run();
      assertEquals(1, outcome.diagnostics().size(), outcome.toString());
    }
  }

  @Test
  void aFailingAnalysisIsOneNoteAndNoError() {
    Compilation.Outcome outcome =
        new Compilation(FailingAnalysis.class, output)
            .source("T.java", ONE_JOIN)
            .source("U.java", ONE_JOIN.replace("class T", "class U"))
            .run();

    assertTrue(outcome.success());
    assertEquals(1, outcome.diagnostics().size(), outcome.toString());
    assertTrue(
        outcome
            .diagnostics()
            .get(0)
            .startsWith(
                "NOTE: AsyncLint: the analysis of this compilation failed"
                    + " (java.lang.IllegalStateException: injected at "));
  }

  @Test
  void afterAStackOverflowToo() {
    Compilation.Outcome outcome =
        new Compilation(EndlessAnalysis.class, output).source("T.java", ONE_JOIN).run();

    assertTrue(outcome.success());
    assertEquals(1, outcome.ours().size(), outcome.toString());
  }

  @Test
  void aFailingFixLeavesTheFinding() {
    Compilation.Outcome outcome =
        new Compilation(FailingFix.class, output)
            .source("T.java", ONE_JOIN)
            .source("U.java", ONE_JOIN.replace("class T", "class U"))
            .run();

    assertTrue(outcome.success());
    assertEquals(1, outcome.ours().size(), outcome.toString());
    assertEquals(
        2, outcome.diagnostics().stream().filter(text -> text.contains("Do not join")).count());
  }

  @Test
  void theLoweredModuleIsLetGoWhenTheAnalysisIsOver() {
    WatchedAnalysis.module = null;
    new Compilation(WatchedAnalysis.class, output).source("T.java", ONE_JOIN).run();

    assertEquals(List.of("gone"), WatchedAnalysis.seen);
  }

  @Test
  void untypedTreesAreSaidOnce() {
    Compilation compilation =
        new Compilation(JoinCheck.class, output)
            .source("T.java", ONE_JOIN)
            .source("U.java", ONE_JOIN.replace("class T", "class U"))
            .source("V.java", ONE_JOIN.replace("class T", "class V"));

    assertEquals(List.of(), compilation.run().ours());
    Compilation.Outcome outcome = compilation.policy("byfile").run();
    assertTrue(outcome.success());
    assertEquals(
        List.of(
            "WARNING: AsyncLint: analysis incomplete, the compiler hands over one file at a time;"
                + " add -XDcompilePolicy=simple to its arguments"),
        outcome.ours());
  }

  /** Breaks while it analyses. */
  @BugPattern(summary = "broken", severity = SeverityLevel.WARNING)
  public static final class FailingAnalysis extends JoinCheck {
    @Override
    List<Finding> analyze(SourceModule module, Catalogue catalogue, Settings settings) {
      throw new IllegalStateException("injected");
    }
  }

  /** Never comes back. */
  @BugPattern(summary = "broken", severity = SeverityLevel.WARNING)
  public static final class EndlessAnalysis extends JoinCheck {
    @Override
    List<Finding> analyze(SourceModule module, Catalogue catalogue, Settings settings) {
      return analyze(module, catalogue, settings);
    }
  }

  /** Breaks while it repairs. */
  @BugPattern(summary = "broken", severity = SeverityLevel.WARNING)
  public static final class FailingFix extends JoinCheck {
    @Override
    protected List<? extends Fix> fixes(Finding finding, Tree tree, VisitorState state) {
      throw new IllegalStateException("injected");
    }
  }

  /** Looks, while trees are visited, whether what was analysed can be collected. */
  @BugPattern(summary = "watched", severity = SeverityLevel.WARNING)
  public static final class WatchedAnalysis extends JoinCheck {
    private static WeakReference<SourceClass> module;
    private static List<String> seen = List.of();

    @Override
    List<Finding> analyze(SourceModule analysed, Catalogue catalogue, Settings settings) {
      module = new WeakReference<>(analysed.classes().get(0));
      return super.analyze(analysed, catalogue, settings);
    }

    @Override
    protected List<? extends Fix> fixes(Finding finding, Tree tree, VisitorState state) {
      for (int i = 0; i < 20 && module.get() != null; i++) {
        System.gc();
      }
      seen = List.of(module.get() == null ? "gone" : "held");
      return List.of();
    }
  }
}
