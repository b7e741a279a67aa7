package dev.asynclint.errorprone.fix;

import static com.google.errorprone.util.ASTHelpers.getStartPosition;
import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.asynclint.engine.rule.WaitRemedy;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/**
 * Composes a value instead of waiting for it, as a {@link WaitRemedy} says. Offered only where the
 * types fit, no checked exception and no lock or handler around is lost, and the order of
 * evaluation stays.
 */
public final class ComposedWait {
  /** What a callback's parameter is called. */
  private static final String VALUE = "value";

  private final MethodInvocationTree wait;
  private final ExpressionTree awaited;
  private final VisitorState state;

  private ComposedWait(MethodInvocationTree wait, ExpressionTree awaited, VisitorState state) {
    this.wait = wait;
    this.awaited = awaited;
    this.state = state;
  }

  /**
   * The fix for a wait.
   *
   * @param words of the remedy: what to do, the operator, the place of the awaited value
   */
  public static Optional<SuggestedFix> of(
      String[] words, MethodInvocationTree wait, VisitorState state) {
    ExpressionTree awaited = words.length == 3 ? at(words[2], wait) : null;
    if (awaited == null || !bringsItsResult(awaited, wait, state)) {
      return Optional.empty();
    }
    ComposedWait fix = new ComposedWait(wait, awaited, state);
    return switch (words[0]) {
      case WaitRemedy.FLATTEN -> fix.flatten(words[1]);
      case WaitRemedy.MAP -> fix.returned().flatMap(path -> fix.map(words[1], path));
      case WaitRemedy.FLAT_MAP -> fix.returned().flatMap(path -> fix.flatMap(words[1], path));
      default -> Optional.empty();
    };
  }

  private static ExpressionTree at(String place, MethodInvocationTree wait) {
    if (place.startsWith("arg")) {
      return wait.getArguments().get(Integer.parseInt(place.substring("arg".length())));
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(wait);
    return receiver != null && place.equals(WaitRemedy.RECEIVER_OF_RECEIVER)
        ? ASTHelpers.getReceiver(receiver)
        : receiver;
  }

  /** {@code blockOptional()} brings something else than the value. */
  private static boolean bringsItsResult(
      ExpressionTree awaited, MethodInvocationTree wait, VisitorState state) {
    Type result = getType(wait);
    return result != null
        && Operator.payload(getType(awaited))
            .filter(value -> ASTHelpers.isSameType(value, result, state))
            .isPresent();
  }

  /** {@code x.thenApply(v -> g(v).join())} becomes {@code x.thenCompose(v -> g(v))}. */
  private Optional<SuggestedFix> flatten(String name) {
    Tree body = wait;
    TreePath path = state.getPath().getParentPath();
    while (path.getLeaf() instanceof ParenthesizedTree) {
      body = path.getLeaf();
      path = path.getParentPath();
    }
    if (path.getLeaf() instanceof ReturnTree
        && path.getParentPath().getLeaf() instanceof BlockTree block
        && block.getStatements().size() == 1) {
      body = block;
      path = path.getParentPath().getParentPath();
    }
    if (!(path.getLeaf() instanceof LambdaExpressionTree lambda)
        || lambda.getBody() != body
        || !(path.getParentPath().getLeaf() instanceof MethodInvocationTree around)
        || !around.getArguments().contains(lambda)
        || !around.getTypeArguments().isEmpty()
        || ASTHelpers.getReceiver(around) == null) {
      return Optional.empty();
    }
    Optional<Operator> operator =
        operator(around, lambda, name, lambda.getParameters().size())
            .or(() -> operator(around, lambda, name, 1))
            .filter(found -> mayReplace(around, lambda, found));
    if (operator.isEmpty()) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix =
        SuggestedFix.builder().merge(SuggestedFixes.renameMethodInvocation(around, name, state));
    replaceWaitByAwaited(fix);
    if (operator.get().functionParameters() > lambda.getParameters().size()) {
      fix.replace(
          getStartPosition(lambda),
          getStartPosition(lambda.getBody()),
          FreshName.like("unused", state) + " -> ");
    }
    return Optional.of(fix.build());
  }

  private Optional<Operator> operator(
      MethodInvocationTree around, LambdaExpressionTree lambda, String name, int arity) {
    return Operator.of(
        ASTHelpers.getReceiverType(around),
        name,
        around.getArguments().size(),
        around.getArguments().indexOf(lambda),
        arity,
        state);
  }

  private boolean mayReplace(
      MethodInvocationTree around, LambdaExpressionTree lambda, Operator operator) {
    Type before = state.getTypes().findDescriptorType(getType(lambda)).getReturnType();
    boolean keepsResult =
        before.getKind() != TypeKind.VOID
            || Operator.payload(getType(awaited))
                .filter(value -> value.tsym.getQualifiedName().contentEquals("java.lang.Void"))
                .isPresent();
    return keepsResult
        && operator.functionParameters() >= lambda.getParameters().size()
        && operator.takes(getType(awaited), state)
        && operator.fits(getType(around), state)
        && Operator.samePayload(getType(awaited), getType(around), state)
        && ASTHelpers.getThrownExceptions(awaited, state).stream()
            .filter(thrown -> ASTHelpers.isCheckedExceptionType(thrown, state))
            .allMatch(thrown -> operator.mayThrow(thrown, state));
  }

  private void replaceWaitByAwaited(SuggestedFix.Builder fix) {
    // Leaves the awaited value's own text to the fixes inside it.
    fix.replace(getStartPosition(wait), getStartPosition(awaited), "");
    fix.replace(state.getEndPosition(awaited), state.getEndPosition(wait), "");
  }

  /**
   * The path of what the innermost function returns; empty where code around it would notice that
   * it is computed later.
   */
  private Optional<TreePath> returned() {
    TreePath returned = state.getPath();
    TreePath around = returned.getParentPath();
    while (around.getLeaf() instanceof ExpressionTree
        && !(around.getLeaf() instanceof LambdaExpressionTree)) {
      returned = around;
      around = around.getParentPath();
    }
    if (around.getLeaf() instanceof LambdaExpressionTree lambda) {
      return lambda.getBody() == returned.getLeaf() ? Optional.of(returned) : Optional.empty();
    }
    if (!(around.getLeaf() instanceof ReturnTree)) {
      return Optional.empty();
    }
    for (Tree leaf : around.getParentPath()) {
      if (leaf instanceof TryTree || leaf instanceof SynchronizedTree) {
        return Optional.empty();
      }
      if (leaf instanceof MethodTree method) {
        boolean isLocked = method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED);
        return isLocked ? Optional.empty() : Optional.of(returned);
      }
      if (!(leaf instanceof StatementTree)) {
        return leaf instanceof LambdaExpressionTree ? Optional.of(returned) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code completedFuture(h(f.join()))} becomes {@code f.thenApply(v -> h(v))}. */
  private Optional<SuggestedFix> map(String name, TreePath path) {
    if (!(path.getLeaf() instanceof MethodInvocationTree wrapping)
        || wrapping.getArguments().size() != 1) {
      return Optional.empty();
    }
    ExpressionTree wrapped = wrapping.getArguments().get(0);
    if (wrapped == wait) {
      return ASTHelpers.isSubtype(getType(awaited), getType(wrapping), state)
          ? Optional.of(SuggestedFix.replace(wrapping, state.getSourceForNode(awaited)))
          : Optional.empty();
    }
    Optional<Operator> operator =
        operator(name).filter(found -> found.fits(getType(wrapping), state));
    if (operator.isEmpty() || Operator.payload(getType(wrapping)).isEmpty() || !canMove(wrapped)) {
      return Optional.empty();
    }
    String parameter = FreshName.like(VALUE, state);
    return Optional.of(
        SuggestedFix.builder()
            .replace(
                getStartPosition(wrapping), getStartPosition(wrapped), opening(name, parameter))
            .replace(wait, parameter)
            .build());
  }

  /** {@code return h(f.join())} becomes {@code return f.thenCompose(v -> h(v))}. */
  private Optional<SuggestedFix> flatMap(String name, TreePath path) {
    ExpressionTree returned = (ExpressionTree) path.getLeaf();
    boolean isCall =
        returned instanceof MethodInvocationTree
            || returned instanceof NewClassTree creation && creation.getClassBody() == null;
    Optional<Operator> operator =
        operator(name)
            .filter(found -> found.takes(getType(returned), state))
            .filter(found -> found.fits(getType(returned), state));
    if (!isCall
        || operator.isEmpty()
        || Operator.payload(getType(returned)).isEmpty()
        || !canMove(returned)) {
      return Optional.empty();
    }
    String parameter = FreshName.like(VALUE, state);
    String opening = opening(name, parameter);
    if (returned == wait) {
      return Optional.of(SuggestedFix.replace(returned, opening + parameter + ")"));
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    if (getStartPosition(returned) == getStartPosition(wait)) {
      fix.replace(wait, opening + parameter);
    } else {
      fix.prefixWith(returned, opening).replace(wait, parameter);
    }
    return Optional.of(fix.postfixWith(returned, ")").build());
  }

  private Optional<Operator> operator(String name) {
    return Operator.of(getType(awaited), name, 1, 0, 1, state);
  }

  private boolean canMove(ExpressionTree whole) {
    boolean isPrimary =
        awaited instanceof MethodInvocationTree
            || awaited instanceof IdentifierTree
            || awaited instanceof MemberSelectTree
            || awaited instanceof ParenthesizedTree
            || awaited instanceof NewClassTree;
    return isPrimary
        && Evaluation.isFirst(state.getPath(), whole)
        && Evaluation.canMove(whole, awaited, state);
  }

  private String opening(String operator, String parameter) {
    return state.getSourceForNode(awaited) + "." + operator + "(" + parameter + " -> ";
  }
}
