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
import dev.asynclint.errorprone.fix.CalledTwin;
import java.util.List;

/** Code that must not block reads, writes, sleeps or calls a synchronous client. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Code that must not block reads, writes, sleeps or calls a synchronous client.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "BlockingCallInAsync")
public final class BlockingCallInAsync extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;

  @Override
  protected List<? extends Fix> fixes(Finding finding, Tree tree, VisitorState state) {
    return tree instanceof MethodInvocationTree call && !finding.remedy().isEmpty()
        ? CalledTwin.of(finding.remedy().split(" "), call, state).stream().toList()
        : List.of();
  }
}
