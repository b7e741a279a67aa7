package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.Fix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.errorprone.AsyncLintCheck;
import dev.asynclint.errorprone.fix.FirstStatement;
import java.util.List;
import java.util.Optional;

/** Cancelling a stage does not stop the work behind it. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Cancelling this does not stop the work behind it.",
    severity = WARNING,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "CancellationNotPropagated")
public final class CancellationNotPropagated extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;

  private static final String TIMEOUT = "java.util.concurrent.TimeoutException";

  @Override
  protected List<? extends Fix> fixes(Finding finding, Tree tree, VisitorState state) {
    if (finding.remedy().isEmpty()) {
      return List.of();
    }
    return timeoutHandler(state.getPath())
        .map(handler -> FirstStatement.insert(handler, finding.remedy() + ".cancel(true);", state))
        .stream()
        .toList();
  }

  /** The catch block that a timeout thrown at the path reaches. */
  private static Optional<BlockTree> timeoutHandler(TreePath path) {
    Tree inner = path.getLeaf();
    for (TreePath around = path.getParentPath(); around != null; around = around.getParentPath()) {
      Tree leaf = around.getLeaf();
      if (leaf instanceof LambdaExpressionTree) {
        return Optional.empty();
      }
      if (leaf instanceof TryTree attempt && attempt.getBlock() == inner) {
        for (CatchTree handler : attempt.getCatches()) {
          if (catchesTimeout(handler.getParameter().getType())) {
            return Optional.of(handler.getBlock());
          }
        }
      }
      inner = leaf;
    }
    return Optional.empty();
  }

  private static boolean catchesTimeout(Tree type) {
    if (type instanceof UnionTypeTree union) {
      return union.getTypeAlternatives().stream()
          .anyMatch(CancellationNotPropagated::catchesTimeout);
    }
    return ASTHelpers.getSymbol(type).getQualifiedName().contentEquals(TIMEOUT);
  }
}
