package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that one body gives to its locals. */
final class Definitions {
  private final Map<Integer, List<Node>> values = new HashMap<>();
  private final Map<Integer, Node.Declare> declarations = new HashMap<>();

  Definitions(MethodBody body) {
    body.nodes().forEach(this::note);
  }

  /** The values that a piece of code gives to its locals. */
  Definitions(Node code) {
    noteAll(code);
  }

  private void noteAll(Node code) {
    note(code);
    Children.of(code).forEach(this::noteAll);
  }

  private void note(Node node) {
    if (node instanceof Node.Declare declare) {
      declarations.put(declare.variable().id(), declare);
      if (declare.initializer() != null) {
        add(declare.variable(), declare.initializer());
      }
    } else if (node instanceof Node.Assign assign && assign.target() instanceof Node.Local local) {
      add(local.variable(), assign.value());
    }
  }

  private void add(Variable variable, Node value) {
    values.computeIfAbsent(variable.id(), k -> new ArrayList<>(1)).add(value);
  }

  /** What a local is for good; null for all else. */
  static Node ofStable(MethodBody body, Node node) {
    if (node instanceof Node.Local local
        && local.variable().stable()
        && !local.variable().isParameter()) {
      for (Node.Declare declare : body.nodes(Node.Declare.class)) {
        if (declare.variable().id() == local.variable().id()) {
          return declare.initializer();
        }
      }
    }
    return null;
  }

  List<Node> of(Variable variable) {
    return values.getOrDefault(variable.id(), List.of());
  }

  /** The variable's declaration; null for parameters. */
  Node.Declare declaration(Variable variable) {
    return declarations.get(variable.id());
  }
}
