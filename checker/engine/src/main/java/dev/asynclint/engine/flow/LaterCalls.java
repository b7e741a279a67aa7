package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls that a method makes on the reactive values it keeps in locals. */
final class LaterCalls {
  private static final int MAX_DEPTH = 8;

  private final Node body;
  private final Executions executions;
  private Map<Integer, List<Use>> uses;

  /** Calls on a local, nearest first, and the local that takes the result, or null. */
  private record Use(List<Node.Call> calls, Variable into) {}

  LaterCalls(Node body, Executions executions) {
    this.body = body;
    this.executions = executions;
  }

  /** Every call whose receiver, at any distance, is the local; nearest first for each use. */
  List<Node.Call> on(Variable variable) {
    if (uses == null) {
      uses = new HashMap<>();
      visit(body, List.of(), null);
    }
    List<Node.Call> found = new ArrayList<>(1);
    collect(variable, found, 0);
    return found;
  }

  private void collect(Variable variable, List<Node.Call> found, int depth) {
    for (Use use : uses.getOrDefault(variable.id(), List.of())) {
      found.addAll(use.calls());
      if (use.into() != null && depth < MAX_DEPTH) {
        collect(use.into(), found, depth + 1);
      }
    }
  }

  private void visit(Node node, List<Node.Call> after, Variable into) {
    if (node instanceof Node.Local local) {
      if (!after.isEmpty() || into != null) {
        uses.computeIfAbsent(local.variable().id(), id -> new ArrayList<>(1))
            .add(new Use(after, into));
      }
    } else if (node instanceof Node.Call call) {
      List<Node.Call> more = new ArrayList<>(after.size() + 1);
      more.add(call);
      more.addAll(after);
      if (call.receiver() != null) {
        visit(call.receiver(), more, into);
      }
      for (Node argument : call.arguments()) {
        boolean handed = executions.handsOn(call, argument);
        visit(argument, handed ? more : List.of(), handed ? into : null);
      }
    } else if (node instanceof Node.Declare declare) {
      if (declare.initializer() != null) {
        visit(declare.initializer(), List.of(), declare.variable());
      }
    } else if (node instanceof Node.Branch branch && !branch.type().isVoid()) {
      visit(branch.condition(), List.of(), null);
      visit(branch.then(), after, into);
      visit(branch.otherwise(), after, into);
    } else if (node != null) {
      Children.of(node).forEach(child -> visit(child, List.of(), null));
    }
  }
}
