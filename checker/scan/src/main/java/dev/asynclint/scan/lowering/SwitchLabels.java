package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.asynclint.engine.body.Node;
import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.KnownType.KnownField;
import java.util.List;

/** What cases of a switch compare with, and whether they run into the next one. */
final class SwitchLabels {
  private SwitchLabels() {}

  static Node lower(Expression label, JavaType selector, BodyLowering bodies) {
    if (label instanceof PatternExpr pattern) {
      return bodies.patternNode(pattern);
    }
    if (label instanceof NameExpr name) {
      KnownField constant = bodies.types.field(selector.bounded().name(), name.getNameAsString());
      if (constant != null && constant.type().isClass(selector.bounded().name())) {
        return new Node.Field(
            bodies.range(label),
            null,
            constant.owner(),
            constant.name(),
            constant.type().ref(),
            true,
            true);
      }
    }
    return bodies.value(label);
  }

  /** Whether statements can be left at their end. */
  static boolean completes(List<Statement> statements) {
    return statements.isEmpty() || completes(statements.get(statements.size() - 1));
  }

  private static boolean completes(Statement last) {
    if (last instanceof BlockStmt block) {
      return completes(block.getStatements());
    }
    if (last instanceof IfStmt choice) {
      return choice.getElseStmt().isEmpty()
          || completes(choice.getThenStmt())
          || completes(choice.getElseStmt().get());
    }
    if (last instanceof SynchronizedStmt block) {
      return completes(block.getBody());
    }
    if (last instanceof TryStmt block) {
      if (block.getFinallyBlock().isPresent() && !completes(block.getFinallyBlock().get())) {
        return false;
      }
      return completes(block.getTryBlock())
          || block.getCatchClauses().stream().anyMatch(each -> completes(each.getBody()));
    }
    if (last instanceof WhileStmt loop) {
      return !(loop.getCondition() instanceof BooleanLiteralExpr always && always.getValue());
    }
    return !(last instanceof ReturnStmt
        || last instanceof BreakStmt
        || last instanceof ContinueStmt
        || last instanceof ThrowStmt
        || last instanceof YieldStmt);
  }
}
