package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.Fix;
import com.sun.source.tree.Tree;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.errorprone.AsyncLintCheck;
import dev.asynclint.errorprone.fix.AddedExecutor;
import java.util.List;

/** Blocking work runs on the pool that the whole process shares. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Blocking work runs on the pool that the whole process shares.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "BlockingOnCommonPool")
public final class BlockingOnCommonPool extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;

  @Override
  protected List<? extends Fix> fixes(Finding finding, Tree tree, VisitorState state) {
    String[] remedy = finding.remedy().split(" ");
    return remedy.length == 2 ? AddedExecutor.of(remedy[1], state).stream().toList() : List.of();
  }
}
