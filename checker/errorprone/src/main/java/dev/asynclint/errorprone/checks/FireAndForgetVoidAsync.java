package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.Fix;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.errorprone.AsyncLintCheck;
import dev.asynclint.errorprone.IgnoredFutures;
import dev.asynclint.errorprone.fix.ExecuteInstead;
import dev.asynclint.errorprone.fix.FutureReturn;
import java.util.List;

/** A void method starts asynchronous work that nobody can wait for or see fail. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A void method starts asynchronous work that nobody can wait for or see fail.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "FireAndForgetVoidAsync")
public final class FireAndForgetVoidAsync extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;

  @Override
  protected boolean isPrintedByOthers(Finding finding, Tree tree, VisitorState state) {
    return IgnoredFutures.arePrinted(tree, state);
  }

  @Override
  protected List<? extends Fix> fixes(Finding finding, Tree tree, VisitorState state) {
    return finding.remedy().equals(dev.asynclint.engine.rule.FireAndForgetVoidAsync.RETURN)
        ? List.of(returnIt(tree, state))
        : ExecuteInstead.of(tree, state).stream().toList();
  }

  /** The method's last statement becomes what it returns. */
  private static Fix returnIt(Tree started, VisitorState state) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    MethodTree method = ASTHelpers.findEnclosingNode(state.getPath(), MethodTree.class);
    FutureReturn.change(method, fix, state);
    Tree statement = state.getPath().getParentPath().getLeaf();
    if (statement instanceof VariableTree) {
      fix.replace(statement, "return " + state.getSourceForNode(started) + ";");
    } else {
      fix.prefixWith(statement, "return ");
    }
    return fix.build();
  }
}
