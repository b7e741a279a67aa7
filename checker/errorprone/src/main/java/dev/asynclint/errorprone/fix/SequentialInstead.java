package dev.asynclint.errorprone.fix;

import static dev.asynclint.engine.rule.ParallelStreamOnRequestPath.ARGUMENT;
import static dev.asynclint.engine.rule.ParallelStreamOnRequestPath.LEAVE_OUT;
import static dev.asynclint.engine.rule.ParallelStreamOnRequestPath.RENAME;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.Optional;

/** Does one after the other what runs in parallel. */
public final class SequentialInstead {
  private SequentialInstead() {}

  /**
   * The fix for a parallel call or reference.
   *
   * @param words of the remedy: what to do, then a name, or an index and a value
   */
  public static Optional<SuggestedFix> of(String[] words, Tree tree, VisitorState state) {
    if (tree instanceof MemberReferenceTree reference) {
      return words[0].equals(RENAME) && !ASTHelpers.getSymbol(reference).isStatic()
          ? Optional.of(
              SuggestedFix.replace(
                  state.getEndPosition(reference.getQualifierExpression()),
                  state.getEndPosition(reference),
                  "::" + words[1]))
          : Optional.empty();
    }
    return tree instanceof MethodInvocationTree call ? of(words, call, state) : Optional.empty();
  }

  private static Optional<SuggestedFix> of(
      String[] words, MethodInvocationTree call, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    switch (words[0]) {
      case RENAME:
        // A static import would have to change with it.
        return receiver == null && ASTHelpers.getSymbol(call).isStatic()
            ? Optional.empty()
            : Optional.of(SuggestedFixes.renameMethodInvocation(call, words[1], state));
      case LEAVE_OUT:
        return receiver == null
                || state.getPath().getParentPath().getLeaf() instanceof ExpressionStatementTree
            ? Optional.empty()
            : Optional.of(
                SuggestedFix.replace(
                    state.getEndPosition(receiver), state.getEndPosition(call), ""));
      case ARGUMENT:
        ExpressionTree argument = call.getArguments().get(Integer.parseInt(words[1]));
        return argument instanceof LiteralTree
            ? Optional.of(SuggestedFix.replace(argument, words[2]))
            : Optional.empty();
      default:
        return Optional.empty();
    }
  }
}
