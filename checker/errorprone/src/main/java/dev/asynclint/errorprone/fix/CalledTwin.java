package dev.asynclint.errorprone.fix;

import static com.google.errorprone.util.ASTHelpers.getStartPosition;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.asynclint.engine.rule.AsyncTwin;
import java.util.Optional;

/**
 * {@code completedFuture(load(id))} becomes {@code loadAsync(id)}, and {@code thenApply(id ->
 * load(id))} becomes {@code thenCompose(id -> loadAsync(id))}.
 */
public final class CalledTwin {
  private CalledTwin() {}

  /**
   * The fix.
   *
   * @param remedy its words, as {@link AsyncTwin} writes them
   * @param call what blocks
   */
  public static Optional<SuggestedFix> of(
      String[] remedy, MethodInvocationTree call, VisitorState state) {
    if (remedy[0].equals(AsyncTwin.UNWRAP)
        && state.getPath().getParentPath().getLeaf() instanceof MethodInvocationTree wrapper
        && wrapper.getArguments().contains(call)) {
      return Optional.of(
          SuggestedFixes.renameMethodInvocation(call, remedy[1], state).toBuilder()
              .replace(getStartPosition(wrapper), getStartPosition(call), "")
              .replace(state.getEndPosition(call), state.getEndPosition(wrapper), "")
              .build());
    }
    if (remedy[0].equals(AsyncTwin.FLATTEN)) {
      return operator(state.getPath())
          .map(
              operator ->
                  SuggestedFixes.renameMethodInvocation(operator, remedy[2], state).toBuilder()
                      .merge(SuggestedFixes.renameMethodInvocation(call, remedy[1], state))
                      .build());
    }
    return Optional.empty();
  }

  /** The call that the lambda around is given to. */
  private static Optional<MethodInvocationTree> operator(TreePath path) {
    for (TreePath around = path; around != null; around = around.getParentPath()) {
      if (around.getLeaf() instanceof LambdaExpressionTree) {
        Tree operator = around.getParentPath().getLeaf();
        return operator instanceof MethodInvocationTree call ? Optional.of(call) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
