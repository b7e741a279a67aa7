package dev.asynclint.errorprone.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import dev.asynclint.engine.rule.LazyStreamJoin;
import java.util.Optional;

/** {@code s.map(load).map(join)} becomes {@code s.map(load).toList().stream().map(join)}. */
public final class CollectedStream {
  private static final Supplier<Type> STREAM =
      VisitorState.memoize(state -> state.getTypeFromString("java.util.stream.BaseStream"));

  private CollectedStream() {}

  /**
   * The fix for a wait in a function that is given to a stream.
   *
   * @param remedy how to collect
   */
  public static Optional<SuggestedFix> of(String remedy, VisitorState state) {
    for (Tree around : state.getPath()) {
      if (around instanceof MethodInvocationTree call) {
        ExpressionTree receiver = ASTHelpers.getReceiver(call);
        if (receiver != null
            && ASTHelpers.isSubtype(ASTHelpers.getType(receiver), STREAM.get(state), state)) {
          return Optional.of(collect(remedy, receiver));
        }
      }
    }
    return Optional.empty();
  }

  private static SuggestedFix collect(String remedy, ExpressionTree receiver) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    if (remedy.equals(LazyStreamJoin.TO_LIST)) {
      return fix.postfixWith(receiver, ".toList().stream()").build();
    }
    return fix.addImport("java.util.stream.Collectors")
        .postfixWith(receiver, ".collect(Collectors.toList()).stream()")
        .build();
  }
}
