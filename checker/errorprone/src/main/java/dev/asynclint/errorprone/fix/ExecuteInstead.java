package dev.asynclint.errorprone.fix;

import static com.google.errorprone.util.ASTHelpers.getReceiverType;
import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.isSubtype;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Optional;

/**
 * {@code submit} keeps a task's failure in the handle that was dropped; {@code execute} leaves it
 * to the thread's exception handler.
 */
public final class ExecuteInstead {
  private ExecuteInstead() {}

  /** The fix, where the task is a {@code Runnable} and nothing reads the handle. */
  public static Optional<SuggestedFix> of(Tree tree, VisitorState state) {
    if (!(tree instanceof ExpressionTree expression)
        || state.getPath().getParentPath().getLeaf() instanceof VariableTree
        || !(getSymbol(tree) instanceof MethodSymbol method)
        || !method.getSimpleName().contentEquals("submit")
        || method.getParameters().size() != 1
        || !isType(method.getParameters().get(0).type, "java.lang.Runnable", state)) {
      return Optional.empty();
    }
    if (tree instanceof MethodInvocationTree call) {
      return isExecutor(getReceiverType(expression), state)
          ? Optional.of(SuggestedFixes.renameMethodInvocation(call, "execute", state))
          : Optional.empty();
    }
    if (tree instanceof MemberReferenceTree reference
        && isExecutor(ASTHelpers.getType(reference.getQualifierExpression()), state)) {
      String executor = state.getSourceForNode(reference.getQualifierExpression());
      return Optional.of(SuggestedFix.replace(reference, executor + "::execute"));
    }
    return Optional.empty();
  }

  private static boolean isExecutor(Type type, VisitorState state) {
    return isSubtype(type, state.getTypeFromString("java.util.concurrent.Executor"), state);
  }

  private static boolean isType(Type type, String name, VisitorState state) {
    return ASTHelpers.isSameType(type, state.getTypeFromString(name), state);
  }
}
