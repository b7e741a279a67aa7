package dev.asynclint.errorprone.fix;

import static com.google.errorprone.util.ASTHelpers.getStartPosition;
import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import java.util.Optional;

/** {@code supplyAsync(() -> x).join()} becomes {@code x}. */
public final class InlinedTask {
  private InlinedTask() {}

  /**
   * The fix for a wait, where the task is one expression of the same type and nothing around the
   * wait could tell a failed future from a failed call.
   */
  public static Optional<SuggestedFix> of(MethodInvocationTree wait, VisitorState state) {
    if (!(ASTHelpers.getReceiver(wait) instanceof MethodInvocationTree start)
        || start.getArguments().size() != 1
        || !(start.getArguments().get(0) instanceof LambdaExpressionTree task)
        || !(task.getBody() instanceof ExpressionTree work)
        || !task.getParameters().isEmpty()
        || ASTHelpers.getSymbol(wait).getThrownTypes().stream()
            .anyMatch(thrown -> ASTHelpers.isCheckedExceptionType(thrown, state))
        || isHandled(state.getPath())) {
      return Optional.empty();
    }
    Tree around = state.getPath().getParentPath().getLeaf();
    if (around instanceof ExpressionStatementTree ? !isStatement(work) : !fits(work, wait, state)) {
      return Optional.empty();
    }
    boolean isClosed =
        around instanceof ExpressionStatementTree || isClosed(around) || isPrimary(work);
    return Optional.of(
        SuggestedFix.builder()
            .replace(getStartPosition(wait), getStartPosition(work), isClosed ? "" : "(")
            .replace(state.getEndPosition(work), state.getEndPosition(wait), isClosed ? "" : ")")
            .build());
  }

  /** Whether a handler around may ask for the exception that only futures throw. */
  private static boolean isHandled(TreePath path) {
    for (Tree around : path) {
      if (around instanceof TryTree attempt && !attempt.getCatches().isEmpty()) {
        return true;
      }
      if (around instanceof MethodTree || around instanceof LambdaExpressionTree) {
        return false;
      }
    }
    return false;
  }

  private static boolean isStatement(ExpressionTree work) {
    return work instanceof MethodInvocationTree
        || work instanceof NewClassTree
        || work instanceof AssignmentTree;
  }

  private static boolean fits(ExpressionTree work, MethodInvocationTree wait, VisitorState state) {
    Type type = getType(work);
    if (type == null) {
      return false;
    }
    if (type.isPrimitive()) {
      Tree around = state.getPath().getParentPath().getLeaf();
      return around instanceof ReturnTree
          && ASTHelpers.isSameType(state.getTypes().boxedClass(type).type, getType(wait), state);
    }
    return ASTHelpers.isSameType(type, getType(wait), state);
  }

  /** Whether any expression may stand there as it is. */
  private static boolean isClosed(Tree around) {
    return around instanceof ReturnTree || around instanceof VariableTree;
  }

  private static boolean isPrimary(ExpressionTree work) {
    return work instanceof MethodInvocationTree
        || work instanceof IdentifierTree
        || work instanceof MemberSelectTree
        || work instanceof LiteralTree
        || work instanceof ParenthesizedTree;
  }
}
