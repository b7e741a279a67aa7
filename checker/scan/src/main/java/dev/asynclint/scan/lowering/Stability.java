package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which locals of a body get more than one value. */
final class Stability {
  private final Set<Node> reassigned = Collections.newSetFromMap(new IdentityHashMap<>(4));
  private final Map<Node, Integer> pending = new IdentityHashMap<>(4);
  private final Deque<Map<String, Node>> scopes = new ArrayDeque<>();
  private int loops;

  /** Looks through a body; its parameters are declared before. */
  void scan(Iterable<Parameter> parameters, Node body) {
    scopes.push(new HashMap<>());
    for (Parameter each : parameters) {
      declare(each.getNameAsString(), each);
    }
    visit(body);
    scopes.pop();
  }

  /** Whether the local, a declarator, parameter or pattern, gets one value only. */
  boolean isStable(Node declaration) {
    return !reassigned.contains(declaration);
  }

  private void declare(String name, Node declaration) {
    scopes.peek().put(name, declaration);
  }

  private void visit(Node node) {
    // Most nodes are names and types, and no local gets a value in them.
    if (node instanceof SimpleName || node instanceof Name || node instanceof Type) {
      return;
    }
    boolean scoped =
        node instanceof BlockStmt
            || node instanceof ForStmt
            || node instanceof ForEachStmt
            || node instanceof LambdaExpr
            || node instanceof CatchClause
            || node instanceof TryStmt
            || node instanceof SwitchEntry;
    boolean loop =
        node instanceof ForStmt
            || node instanceof ForEachStmt
            || node instanceof WhileStmt
            || node instanceof DoStmt;
    if (scoped) {
      scopes.push(new HashMap<>(4));
    }
    if (loop) {
      loops++;
    }
    if (node instanceof Parameter parameter) {
      declare(parameter.getNameAsString(), parameter);
    } else if (node instanceof VariableDeclarator variable) {
      declare(variable.getNameAsString(), variable);
      boolean element =
          node.getParentNode().flatMap(Node::getParentNode).orElse(null) instanceof ForEachStmt;
      if (variable.getInitializer().isEmpty() && !element) {
        pending.put(variable, loops);
      }
      variable.getInitializer().ifPresent(this::visit);
    } else if (node instanceof ForStmt statement) {
      // What a loop declares for itself gets its value before the first round.
      statement.getInitialization().forEach(this::visit);
      statement.getCompare().ifPresent(this::visit);
      statement.getUpdate().forEach(this::visit);
      visit(statement.getBody());
    } else {
      List<Node> children = node.getChildNodes();
      for (int i = 0; i < children.size(); i++) {
        visit(children.get(i));
      }
    }
    if (node instanceof AssignExpr assign) {
      assigned(assign.getTarget(), assign.getOperator() != AssignExpr.Operator.ASSIGN);
    } else if (node instanceof UnaryExpr unary) {
      switch (unary.getOperator()) {
        case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
            assigned(unary.getExpression(), true);
        default -> {}
      }
    }
    if (loop) {
      loops--;
    }
    if (scoped) {
      scopes.pop();
    }
  }

  private void assigned(Expression target, boolean again) {
    Expression bare = target;
    while (bare instanceof EnclosedExpr enclosed) {
      bare = enclosed.getInner();
    }
    if (!(bare instanceof NameExpr name)) {
      return;
    }
    for (Map<String, Node> scope : scopes) {
      Node declaration = scope.get(name.getNameAsString());
      if (declaration != null) {
        Integer declaredAt = pending.remove(declaration);
        if (again || declaredAt == null || declaredAt != loops) {
          reassigned.add(declaration);
        }
        return;
      }
    }
  }
}
