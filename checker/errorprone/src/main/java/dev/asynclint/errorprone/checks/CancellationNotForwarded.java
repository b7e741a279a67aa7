package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.Fix;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.errorprone.AsyncLintCheck;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cancellation token or deadline is at hand and not passed on. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A cancellation token or deadline is at hand and not passed on.",
    severity = WARNING,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "CancellationNotForwarded")
public final class CancellationNotForwarded extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;

  /** Position of the argument, whether it is there already, and what to write. */
  private static final Pattern REMEDY = Pattern.compile("(\\d+)([:=])(.+)");

  @Override
  protected List<? extends Fix> fixes(Finding finding, Tree tree, VisitorState state) {
    Matcher remedy = REMEDY.matcher(finding.remedy());
    if (!remedy.matches() || !(tree instanceof MethodInvocationTree call)) {
      return List.of();
    }
    int position = Integer.parseInt(remedy.group(1));
    String carrier = remedy.group(3);
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (remedy.group(2).equals("=")) {
      return List.of(SuggestedFix.replace(arguments.get(position), carrier));
    }
    if (position < arguments.size()) {
      return List.of(SuggestedFix.prefixWith(arguments.get(position), carrier + ", "));
    }
    if (!arguments.isEmpty()) {
      return List.of(SuggestedFix.postfixWith(arguments.get(arguments.size() - 1), ", " + carrier));
    }
    int parenthesis = state.getEndPosition(call) - 1;
    return List.of(SuggestedFix.replace(parenthesis, parenthesis, carrier));
  }
}
