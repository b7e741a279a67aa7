package dev.asynclint.errorprone.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Optional;

/** {@code supplyAsync(() -> load())} becomes {@code supplyAsync(() -> load(), executor)}. */
public final class AddedExecutor {
  private AddedExecutor() {}

  /**
   * The fix, for the nearest call around that takes an executor behind its task and has none.
   *
   * @param executor name of the executor
   */
  public static Optional<SuggestedFix> of(String executor, VisitorState state) {
    for (TreePath around = state.getPath();
        around != null && !(around.getLeaf() instanceof MethodTree);
        around = around.getParentPath()) {
      if (around.getLeaf() instanceof LambdaExpressionTree task
          && around.getParentPath().getLeaf() instanceof MethodInvocationTree operator
          && isLast(task, operator.getArguments())
          && takesExecutor(ASTHelpers.getSymbol(operator), state)) {
        return Optional.of(SuggestedFix.postfixWith(task, ", " + executor));
      }
    }
    return Optional.empty();
  }

  private static boolean isLast(
      LambdaExpressionTree task, List<? extends ExpressionTree> arguments) {
    return !arguments.isEmpty() && arguments.get(arguments.size() - 1) == task;
  }

  private static boolean takesExecutor(MethodSymbol method, VisitorState state) {
    Type executor = state.getTypeFromString("java.util.concurrent.Executor");
    return executor != null
        && !ASTHelpers.findMatchingMethods(
                method.getSimpleName(),
                other ->
                    other.getParameters().size() == method.getParameters().size() + 1
                        && ASTHelpers.isSameType(
                            other.getParameters().get(method.getParameters().size()).type,
                            executor,
                            state),
                method.owner.type,
                state.getTypes())
            .isEmpty();
  }
}
