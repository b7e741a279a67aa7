package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a piece of code assigns: the tokens {@link Facts#without} forgets at loops and handlers. */
final class Assigned {
  private final Set<String> tokens = new HashSet<>();

  private Assigned() {}

  /** Tokens of the variables and fields assigned in the code, lambdas included. */
  static Set<String> in(Node node) {
    Assigned assigned = new Assigned();
    assigned.visit(node);
    return assigned.tokens;
  }

  /** Tokens of what the rounds of a loop assign; not what stands before the first. */
  static Set<String> again(Node.Loop loop) {
    Assigned assigned = new Assigned();
    if (loop.element() != null) {
      assigned.tokens.add(Paths.variable(loop.element().id()));
    }
    assigned.visit(loop.condition());
    assigned.visit(loop.body());
    assigned.visitAll(loop.update());
    return assigned.tokens;
  }

  private void visitAll(List<? extends Node> nodes) {
    nodes.forEach(this::visit);
  }

  private void visit(Node node) {
    if (node instanceof Node.Assign assign) {
      target(assign.target());
      visit(assign.target());
      visit(assign.value());
    } else if (node instanceof Node.Declare declare) {
      tokens.add(Paths.variable(declare.variable().id()));
      visit(declare.initializer());
    } else if (node instanceof Node.Loop loop) {
      if (loop.element() != null) {
        tokens.add(Paths.variable(loop.element().id()));
      }
      children(loop);
    } else if (node != null) {
      children(node);
    }
  }

  private void children(Node node) {
    visitAll(Children.of(node));
  }

  private void target(Node node) {
    if (node instanceof Node.Local local) {
      tokens.add(Paths.variable(local.variable().id()));
    } else if (node instanceof Node.Field field) {
      tokens.add(Paths.fieldToken(field.name()));
    }
  }
}
