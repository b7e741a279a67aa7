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
import dev.asynclint.errorprone.AsyncLintCheck;
import dev.asynclint.errorprone.fix.ReadyValue;
import java.util.List;

/** A task or a chain around a value that is at hand. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A task or a chain around a value that is at hand.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "AvoidableFutureAllocation")
public final class AvoidableFutureAllocation extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;

  @Override
  protected List<? extends Fix> fixes(Finding finding, Tree tree, VisitorState state) {
    return finding.remedy().isEmpty() || !(tree instanceof MethodInvocationTree call)
        ? List.of()
        : ReadyValue.of(finding.remedy(), call, state).stream().toList();
  }
}
