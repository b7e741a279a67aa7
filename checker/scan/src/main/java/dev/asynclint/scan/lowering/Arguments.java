package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.asynclint.engine.body.Node;
import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.JavaType.Kind;
import dev.asynclint.scan.types.KnownMethod;
import dev.asynclint.scan.types.Types;
import dev.asynclint.scan.types.Types.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The arguments of one call: each is lowered once, functions when their target is known. */
final class Arguments {
  private final ExpressionLowering bodies;
  private final Types types;
  private final List<Expression> trees;
  private final Typed[] lowered;

  Arguments(ExpressionLowering bodies, List<Expression> trees) {
    this.bodies = bodies;
    this.trees = trees;
    types = bodies.types;
    lowered = new Typed[trees.size()];
  }

  /** A type that waits for its target: alone it says nothing. */
  private static boolean waits(Expression tree) {
    if (tree instanceof LambdaExpr || tree instanceof MethodReferenceExpr) {
      return true;
    }
    if (tree instanceof EnclosedExpr enclosed) {
      return waits(enclosed.getInner());
    }
    return tree instanceof ConditionalExpr choice
        && (waits(choice.getThenExpr()) || waits(choice.getElseExpr()));
  }

  /** A generic call whose functions or missing type arguments are told by who asks. */
  private static boolean mayWait(Expression tree) {
    if (tree instanceof MethodCallExpr call) {
      return call.getTypeArguments().isEmpty()
          && call.getScope().map(Arguments::isTypeLike).orElse(true)
          && (call.getArguments().isEmpty()
              || call.getArguments().stream().anyMatch(each -> waits(each) || mayWait(each)));
    }
    return tree instanceof ObjectCreationExpr creation
        && creation.getType().getTypeArguments().map(List::isEmpty).orElse(false);
  }

  private static boolean isTypeLike(Expression tree) {
    return tree instanceof NameExpr name && Character.isUpperCase(name.getNameAsString().charAt(0));
  }

  /** The method that is meant; null where none fits. */
  Member choose(List<Member> members) {
    List<Member> fitting = new ArrayList<>(members.size());
    for (Member each : members) {
      if (fitsNumber(each.method(), false) || fitsNumber(each.method(), true)) {
        fitting.add(each);
      }
    }
    if (fitting.size() <= 1) {
      return fitting.isEmpty() ? null : fitting.get(0);
    }
    for (int i = 0; i < trees.size(); i++) {
      if (!waits(trees.get(i)) && lowered[i] == null) {
        lowered[i] = bodies.typed(trees.get(i), null);
      }
    }
    for (boolean variable : new boolean[] {false, true}) {
      List<Member> applicable = new ArrayList<>(2);
      for (Member each : fitting) {
        if (fitsNumber(each.method(), variable) && accepts(each, variable)) {
          applicable.add(each);
        }
      }
      if (!applicable.isEmpty()) {
        return chosen(applicable, variable);
      }
    }
    return null;
  }

  /** Of those that may be meant; null where only types that nobody knows could tell. */
  private Member chosen(List<Member> applicable, boolean variable) {
    if (applicable.size() == 1) {
      return applicable.get(0);
    }
    List<Member> certain = new ArrayList<>(applicable);
    certain.removeIf(each -> !surelyAccepts(each, variable));
    if (!certain.isEmpty()) {
      return mostSpecific(certain, variable);
    }
    String returns = applicable.get(0).method().returns().erased();
    return applicable.stream().allMatch(each -> each.method().returns().erased().equals(returns))
        ? mostSpecific(applicable, variable)
        : null;
  }

  private boolean surelyAccepts(Member member, boolean variable) {
    for (int i = 0; i < trees.size(); i++) {
      if (lowered[i] != null
          && !types.surelyAccepts(parameter(member, i, variable), lowered[i].type())) {
        return false;
      }
    }
    return true;
  }

  private boolean fitsNumber(KnownMethod method, boolean variable) {
    int declared = method.parameters().size();
    return variable ? method.isVarargs() && trees.size() >= declared - 1 : declared == trees.size();
  }

  private static JavaType parameter(Member member, int index, boolean variable) {
    List<JavaType> declared = member.method().parameters();
    int last = declared.size() - 1;
    JavaType type = declared.get(Math.min(index, last));
    return CallLowering.member(variable && index >= last ? type.inner() : type, member);
  }

  private boolean accepts(Member member, boolean variable) {
    for (int i = 0; i < trees.size(); i++) {
      JavaType wanted = parameter(member, i, variable);
      if (lowered[i] == null) {
        if (!bodies.functions().fits(trees.get(i), wanted)) {
          return false;
        }
      } else if (!types.accepts(wanted, lowered[i].type())) {
        return false;
      }
    }
    return true;
  }

  private Member mostSpecific(List<Member> applicable, boolean variable) {
    Member best = applicable.get(0);
    for (Member each : applicable.subList(1, applicable.size())) {
      if (isMoreSpecific(each, best, variable) && !isMoreSpecific(best, each, variable)) {
        best = each;
      }
    }
    return best;
  }

  private boolean isMoreSpecific(Member one, Member other, boolean variable) {
    for (int i = 0; i < trees.size(); i++) {
      JavaType mine = parameter(one, i, variable);
      JavaType others = parameter(other, i, variable);
      if (mine.erased().equals(others.erased())) {
        continue;
      }
      if (lowered[i] == null) {
        if (!bodies.functions().isMoreSpecific(trees.get(i), mine, others)) {
          return false;
        }
      } else if (lowered[i].type().isPrimitive()
          && mine.bounded().isPrimitive() != others.bounded().isPrimitive()) {
        if (!mine.bounded().isPrimitive()) {
          return false;
        }
      } else if (!types.isBelow(mine, others)) {
        return false;
      }
    }
    return true;
  }

  /** Whether arguments are gathered into the last parameter's array. */
  private boolean isSpread(Member member) {
    if (!member.method().isVarargs()) {
      return false;
    }
    int last = member.method().parameters().size() - 1;
    if (trees.size() != last + 1) {
      return true;
    }
    if (lowered[last] == null) {
      if (waits(trees.get(last))) {
        return true;
      }
      lowered[last] = bodies.typed(trees.get(last), null);
    }
    JavaType given = lowered[last].type();
    return !given.is(Kind.ARRAY) && !given.is(Kind.NULL);
  }

  /**
   * The nodes of all arguments, in order.
   *
   * @param returns the call's type, with its variables
   * @param expected what the call's value is wanted as, or null
   */
  List<Node> lower(Member member, Inference inference, JavaType returns, JavaType expected) {
    boolean spread = isSpread(member);
    for (int i = 0; i < trees.size(); i++) {
      if (!waits(trees.get(i))) {
        JavaType formal = inference.formal(parameter(member, i, spread));
        if (lowered[i] == null && !mayWait(trees.get(i))) {
          lowered[i] = bodies.typed(trees.get(i), inference.settled(formal));
        }
        if (lowered[i] != null) {
          inference.given(formal, lowered[i].type());
        }
      }
    }
    for (int i = 0; i < trees.size(); i++) {
      if (lowered[i] == null) {
        JavaType formal = inference.formal(parameter(member, i, spread));
        if (waits(trees.get(i))) {
          lowered[i] = function(trees.get(i), formal, inference, returns, expected);
        } else {
          lowered[i] = bodies.typed(trees.get(i), inference.settled(formal));
          inference.given(formal, lowered[i].type());
        }
      }
    }
    return Arrays.stream(lowered).map(Typed::node).toList();
  }

  private Typed function(
      Expression tree, JavaType formal, Inference inference, JavaType returns, JavaType expected) {
    Types.Function function = types.function(formal);
    if (function != null) {
      for (JavaType each : function.parameters()) {
        if (inference.isOpen(each)) {
          inference.wanted(inference.known(returns), expected);
        }
      }
    }
    return bodies.functions().argument(tree, formal, inference);
  }

  /**
   * The parts of a call that nobody knows: who runs its functions cannot be told, but what they
   * read is read.
   */
  List<Node> lowerUnknown() {
    List<Node> nodes = new ArrayList<>(trees.size());
    for (int i = 0; i < trees.size(); i++) {
      if (lowered[i] == null && waits(trees.get(i))) {
        nodes.addAll(bodies.functions().reads(trees.get(i)));
      } else {
        nodes.add(lowered[i] == null ? bodies.value(trees.get(i)) : lowered[i].node());
      }
    }
    return nodes;
  }
}
