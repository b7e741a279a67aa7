package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.MethodTree;
import dev.asynclint.engine.Settings;
import dev.asynclint.engine.body.SourceModule;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.errorprone.checks.BlockingWaitInAsync;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code nests deep: what Error Prone can compile, it can compile with our checks. */
final class DeepSourcesTest {
  private static final int STACK = 4 << 20;
  private static final int DEPTH = 1_200;
  private static final int DEEPER_THAN_ANY_STACK_OF_JAVAC = 400_000;

  @TempDir Path output;

  @Test
  void aChainThatErrorPronePassesIsPassedWithOurChecks() throws Exception {
    String source =
        "import java.util.concurrent.*; class T { void m(int k, CompletableFuture<String> f) {\n"
            + "if (k < 0) { f.thenAccept(v -> System.out.println(f.thenApply(w -> w).join())); }\n"
            + "else if (k == 1) { }\n".repeat(DEPTH)
            + "} }";

    assertEquals(List.of(), compile(Plain.class, source).diagnostics());
    Compilation.Outcome ours = compile(BlockingWaitInAsync.class, source);
    assertTrue(ours.success(), ours.toString());
    assertEquals(List.of(), ours.ours());
    assertEquals(1, ours.diagnostics().size(), ours.toString());
  }

  @Test
  void longChainsOfCallsAndOperatorsToo() throws Exception {
    String source =
        "class T { Object m(StringBuilder b, boolean k, String s) { boolean all = k"
            + " && k".repeat(DEPTH)
            + "; String t = s"
            + " + s".repeat(DEPTH)
            + "; return b"
            + ".append(1)".repeat(DEPTH / 2)
            + "; } }";

    assertEquals(List.of(), compile(Plain.class, source).diagnostics());
    assertEquals(
        new Compilation.Outcome(true, List.of()), compile(BlockingWaitInAsync.class, source));
  }

  @Test
  void theAnalysisHasAStackOfItsOwn() throws Exception {
    assertEquals(
        new Compilation.Outcome(true, List.of()), compile(DeepAnalysis.class, "class T { }"));
  }

  @Test
  void whoIsInterruptedMeanwhileLearnsItAfterwards() throws Exception {
    AtomicInteger ended = new AtomicInteger();
    Thread caller = Thread.currentThread();
    DeepStack.run(
        () -> {
          caller.interrupt();
          ended.incrementAndGet();
        });
    assertTrue(Thread.interrupted());
    assertEquals(1, ended.get());
  }

  private Compilation.Outcome compile(Class<? extends BugChecker> check, String source)
      throws Exception {
    FutureTask<Compilation.Outcome> task =
        new FutureTask<>(() -> new Compilation(check, output).source("T.java", source).run());
    Thread thread = new Thread(null, task, "compiler", STACK);
    thread.start();
    return task.get();
  }

  /** Visits and says nothing. */
  @BugPattern(summary = "none", severity = SeverityLevel.WARNING)
  public static final class Plain extends BugChecker implements MethodTreeMatcher {
    private static final long serialVersionUID = 1L;

    @Override
    public Description matchMethod(MethodTree tree, VisitorState state) {
      return Description.NO_MATCH;
    }
  }

  /** Goes deep. */
  @BugPattern(summary = "deep", severity = SeverityLevel.WARNING)
  public static final class DeepAnalysis extends JoinCheck {
    private static final long serialVersionUID = 1L;

    @Override
    List<Finding> analyze(SourceModule module, Catalogue catalogue, Settings settings) {
      assertEquals(DEEPER_THAN_ANY_STACK_OF_JAVAC, depth(0));
      return List.of();
    }

    private static int depth(int level) {
      return level == DEEPER_THAN_ANY_STACK_OF_JAVAC ? level : depth(level + 1);
    }
  }
}
