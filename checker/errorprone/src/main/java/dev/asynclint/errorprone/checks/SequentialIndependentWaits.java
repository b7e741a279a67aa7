package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static dev.asynclint.engine.rule.SequentialIndependentWaits.COMBINE;
import static dev.asynclint.engine.rule.SequentialIndependentWaits.HOIST;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.Fix;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.errorprone.AsyncLintCheck;
import dev.asynclint.errorprone.fix.StartedTogether;
import java.util.List;

/** A call starts only when another one has answered, although it needs nothing of the answer. */
@AutoService(BugChecker.class)
@BugPattern(
    summary =
        "A call starts only when another one has answered, although it needs nothing of the answer.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "SequentialIndependentWaits")
public final class SequentialIndependentWaits extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;

  @Override
  protected List<? extends Fix> fixes(Finding finding, Tree tree, VisitorState state) {
    String[] words = finding.remedy().split(" ");
    if (words[0].equals(HOIST) && tree instanceof MethodInvocationTree wait) {
      return StartedTogether.hoist(wait, state).stream().toList();
    }
    return words[0].equals(COMBINE)
        ? StartedTogether.combine(words[1], state).stream().toList()
        : List.of();
  }
}
