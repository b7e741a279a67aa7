package dev.asynclint.errorprone.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.google.errorprone.util.FindIdentifiers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Kinds.KindSelector;
import dev.asynclint.engine.rule.NestedFuture;
import java.util.Optional;

/** {@code f.thenApply(this::callAsync)} becomes {@code f.thenCompose(this::callAsync)}. */
public final class FlattenedCall {
  private static final String INNER = "inner";

  private FlattenedCall() {}

  /**
   * The fix for a call whose result is an async value in another.
   *
   * @param words of the remedy: what to do, an operator, and the declaration that changes with it
   */
  public static Optional<SuggestedFix> of(
      String[] words, MethodInvocationTree call, VisitorState state) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    if (words[0].equals(NestedFuture.RENAME)) {
      fix.merge(SuggestedFixes.renameMethodInvocation(call, words[1], state));
    } else if (FindIdentifiers.findIdent(INNER, state, KindSelector.VAL) == null) {
      fix.postfixWith(call, "." + words[1] + "(" + INNER + " -> " + INNER + ")");
    } else {
      return Optional.empty();
    }
    if (words.length == 2) {
      return Optional.of(fix.build());
    }
    Tree type = words[2].equals("method") ? returned(state) : declared(state);
    if (!(type instanceof ParameterizedTypeTree outer) || outer.getTypeArguments().size() != 1) {
      // What is declared without its argument, var for instance, fits whatever the value is.
      return type == null || type instanceof ParameterizedTypeTree
          ? Optional.empty()
          : Optional.of(fix.build());
    }
    Tree inner = outer.getTypeArguments().get(0);
    return inner instanceof ParameterizedTypeTree
        ? Optional.of(fix.replace(type, state.getSourceForNode(inner)).build())
        : Optional.empty();
  }

  private static Tree returned(VisitorState state) {
    MethodTree method = ASTHelpers.findEnclosingNode(state.getPath(), MethodTree.class);
    return method == null ? null : method.getReturnType();
  }

  private static Tree declared(VisitorState state) {
    VariableTree variable = ASTHelpers.findEnclosingNode(state.getPath(), VariableTree.class);
    return variable == null ? null : variable.getType();
  }
}
