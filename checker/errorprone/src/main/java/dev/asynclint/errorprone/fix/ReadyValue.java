package dev.asynclint.errorprone.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.Optional;

/** {@code supplyAsync(() -> x)} becomes {@code completedFuture(x)}. */
public final class ReadyValue {
  private ReadyValue() {}

  /**
   * The fix for a call that is given a task.
   *
   * @param to the method that makes an async value of a value
   */
  public static Optional<SuggestedFix> of(
      String to, MethodInvocationTree call, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (!(call.getArguments().get(0) instanceof LambdaExpressionTree task)
        || !call.getTypeArguments().isEmpty()) {
      return Optional.empty();
    }
    Tree value = task.getBody();
    if (value instanceof BlockTree block && !block.getStatements().isEmpty()) {
      return Optional.empty();
    }
    String text = value instanceof BlockTree ? "null" : state.getSourceForNode(value);
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String type = TypeName.of(method.owner.getQualifiedName().toString(), fix, state);
    return Optional.of(fix.replace(call, type + "." + to + "(" + text + ")").build());
  }
}
