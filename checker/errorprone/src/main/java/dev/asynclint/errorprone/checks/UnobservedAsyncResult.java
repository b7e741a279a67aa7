package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.Fix;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.google.errorprone.util.FindIdentifiers;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Kinds.KindSelector;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.rule.FlatteningRemedy;
import dev.asynclint.errorprone.AsyncLintCheck;
import dev.asynclint.errorprone.IgnoredFutures;
import dev.asynclint.errorprone.fix.ExecuteInstead;
import dev.asynclint.errorprone.fix.FutureReturn;
import java.util.List;

/** An asynchronous result is dropped: nobody waits for it, composes it or sees it fail. */
@AutoService(BugChecker.class)
@BugPattern(
    summary =
        "An asynchronous result is dropped: nobody waits for it, composes it or sees it fail.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "UnobservedAsyncResult")
public final class UnobservedAsyncResult extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;

  /** What a parameter is called that a callback does not need. */
  private static final String UNUSED = "unused";

  @Override
  protected boolean isPrintedByOthers(Finding finding, Tree tree, VisitorState state) {
    return IgnoredFutures.arePrinted(tree, state);
  }

  @Override
  protected List<? extends Fix> fixes(Finding finding, Tree tree, VisitorState state) {
    if (finding.remedy().isEmpty()) {
      return ExecuteInstead.of(tree, state).stream().toList();
    }
    Tree function = tree;
    TreePath path = state.getPath();
    if (!(tree instanceof MemberReferenceTree)) {
      path = path.getParentPath();
      function = path.getLeaf();
    }
    if (!(path.getParentPath().getLeaf() instanceof MethodInvocationTree operator)) {
      return List.of();
    }
    String[] words = finding.remedy().split(" ");
    return words[0].equals(FlatteningRemedy.ALL_OF)
        ? collect(function, operator, state)
        : flatten(words, tree, function, operator, state);
  }

  private static List<Fix> flatten(
      String[] words,
      Tree started,
      Tree function,
      MethodInvocationTree operator,
      VisitorState state) {
    SuggestedFix.Builder fix =
        SuggestedFix.builder()
            .merge(SuggestedFixes.renameMethodInvocation(operator, words[1], state));
    if (function instanceof LambdaExpressionTree lambda) {
      if (lambda.getParameters().isEmpty()) {
        if (FindIdentifiers.findIdent(UNUSED, state, KindSelector.VAL) != null) {
          return List.of();
        }
        fix.replace(lambda, UNUSED + " -> " + state.getSourceForNode(lambda.getBody()));
      } else if (words.length > 2) {
        fix.postfixWith(
            started, "." + words[2] + "(" + lambda.getParameters().get(0).getName() + ")");
      }
    }
    return List.of(fix.build());
  }

  /** {@code xs.forEach(f)} becomes the method's result: one future for all elements. */
  private static List<Fix> collect(
      Tree function, MethodInvocationTree forEach, VisitorState state) {
    Tree elements = ASTHelpers.getReceiver(forEach);
    MethodTree method = ASTHelpers.findEnclosingNode(state.getPath(), MethodTree.class);
    if (elements == null || method == null) {
      return List.of();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String future = FutureReturn.change(method, fix, state);
    fix.replace(
        forEach,
        "return "
            + future
            + ".allOf("
            + state.getSourceForNode(elements)
            + ".stream().map("
            + state.getSourceForNode(function)
            + ").toArray("
            + future
            + "[]::new))");
    return List.of(fix.build());
  }
}
