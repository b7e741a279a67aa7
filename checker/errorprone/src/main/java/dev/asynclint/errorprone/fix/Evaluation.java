package dev.asynclint.errorprone.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** The order in which the parts of an expression are evaluated, and what they need for it. */
final class Evaluation {
  private Evaluation() {}

  /**
   * Whether nothing in {@code whole} that could be noticed is evaluated before the leaf of {@code
   * part}, and the leaf always is.
   */
  static boolean isFirst(TreePath part, Tree whole) {
    Tree child = part.getLeaf();
    TreePath path = part;
    while (child != whole) {
      path = path.getParentPath();
      if (path == null || !isFirstIn(child, path.getLeaf())) {
        return false;
      }
      child = path.getLeaf();
    }
    return true;
  }

  private static boolean isFirstIn(Tree child, Tree parent) {
    if (parent instanceof ParenthesizedTree
        || parent instanceof TypeCastTree
        || parent instanceof MemberSelectTree
        || parent instanceof InstanceOfTree) {
      return true;
    }
    if (parent instanceof UnaryTree unary) {
      return !changes(unary);
    }
    if (parent instanceof BinaryTree binary) {
      return child == binary.getLeftOperand()
          || isStill(binary.getLeftOperand())
              && binary.getKind() != Tree.Kind.CONDITIONAL_AND
              && binary.getKind() != Tree.Kind.CONDITIONAL_OR;
    }
    if (parent instanceof ConditionalExpressionTree conditional) {
      return child == conditional.getCondition();
    }
    if (parent instanceof ArrayAccessTree access) {
      return child == access.getExpression();
    }
    if (parent instanceof MethodInvocationTree call) {
      return child == call.getMethodSelect()
          || isStillSelect(call.getMethodSelect()) && areStillBefore(child, call.getArguments());
    }
    if (parent instanceof NewClassTree creation) {
      return creation.getEnclosingExpression() == null
          && creation.getClassBody() == null
          && areStillBefore(child, creation.getArguments());
    }
    return false;
  }

  private static boolean areStillBefore(Tree child, List<? extends ExpressionTree> arguments) {
    for (ExpressionTree argument : arguments) {
      if (argument == child) {
        return true;
      }
      if (!isStill(argument)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isStillSelect(ExpressionTree select) {
    return select instanceof IdentifierTree
        || select instanceof MemberSelectTree member && isStill(member.getExpression());
  }

  /** Whether it has the same value whenever it is evaluated, and nobody notices that it is. */
  private static boolean isStill(ExpressionTree tree) {
    if (tree instanceof LiteralTree) {
      return true;
    }
    if (tree instanceof ParenthesizedTree parenthesized) {
      return isStill(parenthesized.getExpression());
    }
    if (tree instanceof BinaryTree binary) {
      return binary.getKind() != Tree.Kind.DIVIDE
          && binary.getKind() != Tree.Kind.REMAINDER
          && isStill(binary.getLeftOperand())
          && isStill(binary.getRightOperand());
    }
    if (tree instanceof IdentifierTree) {
      return isStill(ASTHelpers.getSymbol(tree));
    }
    return tree instanceof MemberSelectTree member
        && isStill(ASTHelpers.getSymbol(member))
        && (ASTHelpers.getSymbol(member).isStatic() || isStill(member.getExpression()));
  }

  private static boolean isStill(Symbol symbol) {
    return symbol != null
        && (!(symbol instanceof VarSymbol)
            || symbol.getSimpleName().contentEquals("this")
            || symbol.getSimpleName().contentEquals("super")
            || ASTHelpers.isConsideredFinal(symbol));
  }

  private static boolean changes(UnaryTree unary) {
    return switch (unary.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  /** Whether {@code whole} without {@code except} may be moved into a lambda. */
  static boolean canMove(ExpressionTree whole, ExpressionTree except, VisitorState state) {
    for (var thrown : ASTHelpers.getThrownExceptions(whole, state)) {
      if (ASTHelpers.isCheckedExceptionType(thrown, state)) {
        return false;
      }
    }
    Set<Symbol> declared = new HashSet<>();
    boolean[] captures = {true};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        return tree == except ? null : super.scan(tree, null);
      }

      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        declared.add(ASTHelpers.getSymbol(tree));
        return super.visitVariable(tree, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        Symbol symbol = ASTHelpers.getSymbol(tree);
        captures[0] &=
            symbol == null
                || !isLocal(symbol)
                || declared.contains(symbol)
                || ASTHelpers.isConsideredFinal(symbol);
        return null;
      }
    }.scan(whole, null);
    return captures[0];
  }

  private static boolean isLocal(Symbol symbol) {
    ElementKind kind = symbol.getKind();
    return symbol instanceof VarSymbol
        && kind != ElementKind.FIELD
        && kind != ElementKind.ENUM_CONSTANT;
  }
}
