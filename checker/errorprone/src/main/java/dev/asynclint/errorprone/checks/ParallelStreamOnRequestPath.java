package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.Fix;
import com.sun.source.tree.Tree;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.errorprone.AsyncLintCheck;
import dev.asynclint.errorprone.fix.SequentialInstead;
import java.util.List;

/** A request fans out over the shared common pool. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A request fans out over the shared common pool.",
    severity = WARNING,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "ParallelStreamOnRequestPath")
public final class ParallelStreamOnRequestPath extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;

  @Override
  protected List<? extends Fix> fixes(Finding finding, Tree tree, VisitorState state) {
    return SequentialInstead.of(finding.remedy().split(" "), tree, state).stream().toList();
  }
}
