package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.Fix;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.errorprone.AsyncLintCheck;
import dev.asynclint.errorprone.fix.FirstStatement;
import java.util.List;

/** An interrupt is caught and lost. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "An interrupt is caught and lost.",
    severity = WARNING,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "InterruptSwallowed")
public final class InterruptSwallowed extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;

  private static final String RESTORE = "Thread.currentThread().interrupt();";

  @Override
  protected List<? extends Fix> fixes(Finding finding, Tree tree, VisitorState state) {
    if (!(tree instanceof VariableTree caught)
        || !(state.getPath().getParentPath().getLeaf() instanceof CatchTree handler)) {
      return List.of();
    }
    return switch (finding.remedy()) {
      case "restore" -> List.of(FirstStatement.insert(handler.getBlock(), RESTORE, state));
      case "restore-if" ->
          List.of(
              FirstStatement.insert(
                  handler.getBlock(),
                  "if ("
                      + caught.getName()
                      + " instanceof InterruptedException) {\n  "
                      + RESTORE
                      + "\n}",
                  state));
      default -> List.of();
    };
  }
}
