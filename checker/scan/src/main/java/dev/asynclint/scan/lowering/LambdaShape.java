package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.WhileStmt;

/**
 * What a block says about the functions it can be.
 *
 * @param returnsValue some return has a value
 * @param mayReturnValue it can be a function with a result
 */
record LambdaShape(boolean returnsValue, boolean mayReturnValue) {
  static LambdaShape of(BlockStmt block) {
    boolean value = hasReturn(block, true);
    boolean plain = hasReturn(block, false);
    return new LambdaShape(value, value || !plain && !completes(block));
  }

  private static boolean hasReturn(Node node, boolean withValue) {
    if (node instanceof ReturnStmt exit) {
      return exit.getExpression().isPresent() == withValue;
    }
    if (node instanceof LambdaExpr
        || node instanceof TypeDeclaration
        || node instanceof ObjectCreationExpr) {
      return false;
    }
    for (Node child : node.getChildNodes()) {
      if (hasReturn(child, withValue)) {
        return true;
      }
    }
    return false;
  }

  private static boolean completes(BlockStmt block) {
    if (block.getStatements().isEmpty()) {
      return true;
    }
    Statement last = block.getStatement(block.getStatements().size() - 1);
    return !(last instanceof ThrowStmt)
        && !(last instanceof WhileStmt loop
            && loop.getCondition() instanceof BooleanLiteralExpr always
            && always.getValue());
  }
}
