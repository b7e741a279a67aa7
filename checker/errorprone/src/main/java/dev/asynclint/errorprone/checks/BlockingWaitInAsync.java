package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.Fix;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.rule.WaitRemedy;
import dev.asynclint.errorprone.AsyncLintCheck;
import dev.asynclint.errorprone.fix.ComposedWait;
import dev.asynclint.errorprone.fix.InlinedTask;
import java.util.List;

/** Code that must not block waits for a future. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Code that must not block waits for a future.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "BlockingWaitInAsync")
public final class BlockingWaitInAsync extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;

  @Override
  protected List<? extends Fix> fixes(Finding finding, Tree tree, VisitorState state) {
    if (finding.remedy().isEmpty() || !(tree instanceof MethodInvocationTree wait)) {
      return List.of();
    }
    return finding.remedy().equals(WaitRemedy.INLINE)
        ? InlinedTask.of(wait, state).stream().toList()
        : ComposedWait.of(finding.remedy().split(" "), wait, state).stream().toList();
  }
}
