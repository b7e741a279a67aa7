package dev.asynclint.errorprone.fix;

import static com.google.errorprone.util.ASTHelpers.getStartPosition;
import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Optional;

/** Starts a call together with the one whose answer it does not need. */
public final class StartedTogether {
  private StartedTogether() {}

  /**
   * {@code A a = x().join(); B b = y().join();} becomes {@code CompletableFuture<B> bFuture = y();
   * A a = x().join(); B b = bFuture.join();}.
   */
  public static Optional<SuggestedFix> hoist(MethodInvocationTree wait, VisitorState state) {
    if (!(ASTHelpers.getReceiver(wait) instanceof MethodInvocationTree start)
        || !(state.getPath().getParentPath().getLeaf() instanceof VariableTree declaration)
        || declaration.getInitializer() != wait
        || !(state.getPath().getParentPath().getParentPath().getLeaf() instanceof BlockTree block)
        || ASTHelpers.getThrownExceptions(start, state).stream()
            .anyMatch(thrown -> ASTHelpers.isCheckedExceptionType(thrown, state))) {
      return Optional.empty();
    }
    List<? extends StatementTree> statements = block.getStatements();
    int index = statements.indexOf(declaration);
    Type type = getType(start);
    String source = state.getSourceForNode(start);
    if (index < 1 || type == null || source == null || type.toString().contains("capture#")) {
      return Optional.empty();
    }
    String name = FreshName.like(declaration.getName() + "Future", state);
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String declared = SuggestedFixes.prettyType(state, fix, type);
    return Optional.of(
        fix.prefixWith(statements.get(index - 1), declared + " " + name + " = " + source + ";\n")
            .replace(start, name)
            .build());
  }

  /** {@code x.thenCompose(p -> y.thenApply(q -> r))}: {@code x.thenCombine(y, (p, q) -> r)}. */
  public static Optional<SuggestedFix> combine(String name, VisitorState state) {
    TreePath path = state.getPath();
    while (path != null && !(path.getLeaf() instanceof LambdaExpressionTree)) {
      path = path.getParentPath();
    }
    if (path == null
        || !(path.getLeaf() instanceof LambdaExpressionTree outer)
        || !(path.getParentPath().getLeaf() instanceof MethodInvocationTree operator)
        || !operator.getTypeArguments().isEmpty()
        || !(outer.getBody() instanceof MethodInvocationTree map)
        || map.getArguments().size() != 1
        || !map.getTypeArguments().isEmpty()
        || !(map.getArguments().get(0) instanceof LambdaExpressionTree inner)) {
      return Optional.empty();
    }
    ExpressionTree other = ASTHelpers.getReceiver(map);
    String first = parameter(outer);
    String second = parameter(inner);
    if (other == null || first == null || second == null) {
      return Optional.empty();
    }
    Tree body = inner.getBody();
    return Optional.of(
        SuggestedFix.builder()
            .merge(SuggestedFixes.renameMethodInvocation(operator, name, state))
            .replace(getStartPosition(outer), getStartPosition(other), "")
            .replace(
                state.getEndPosition(other),
                getStartPosition(body),
                ", (" + first + ", " + second + ") -> ")
            .replace(state.getEndPosition(body), state.getEndPosition(outer), "")
            .build());
  }

  /** The name of the only parameter; null where there are more. */
  private static String parameter(LambdaExpressionTree lambda) {
    return lambda.getParameters().size() == 1
        ? lambda.getParameters().get(0).getName().toString()
        : null;
  }
}
