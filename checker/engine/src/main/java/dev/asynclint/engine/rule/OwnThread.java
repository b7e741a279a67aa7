package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.graph.CallGraph.Run;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.List;

/**
 * The run method of a thread, or a task given to an executor: when it ends, the thread ends or the
 * pool clears the interrupt status before the next task, so nobody could ask for it any more.
 */
final class OwnThread {
  private final RuleContext context;
  private final MethodBody body;

  OwnThread(RuleContext context, MethodBody body) {
    this.context = context;
    this.body = body;
  }

  /** Whether the thread ends right after the handler. */
  boolean endsAfter(Node.Try attempt, Node.Try.Catch handler) {
    if (!isOwn(context.graph().unit(body.unit(attempt)))) {
      return false;
    }
    Node.Exit exit = last(handler.body());
    if (exit != null && exit.kind() == Node.Exit.Kind.RETURN) {
      return true;
    }
    boolean leavesLoop = exit != null && exit.kind() == Node.Exit.Kind.BREAK;
    Node inner = attempt;
    for (Node around = body.parent(attempt);
        around != null && !(around instanceof Node.Lambda);
        around = body.parent(around)) {
      if (around instanceof Node.Loop) {
        if (!leavesLoop) {
          return false;
        }
        leavesLoop = false;
      } else if (around instanceof Node.Block block
          && !leavesLoop
          && block.statements().indexOf(inner) < block.statements().size() - 1) {
        return false;
      }
      inner = around;
    }
    return true;
  }

  private static Node.Exit last(Node.Block block) {
    List<Node> statements = block.statements();
    return !statements.isEmpty() && statements.get(statements.size() - 1) instanceof Node.Exit exit
        ? exit
        : null;
  }

  private boolean isOwn(UnitSummary unit) {
    if (unit == null) {
      return false;
    }
    SourceMethod method = body.method();
    if (unit.id().isMethod()
        && method.key().name().equals("run")
        && method.parameters().isEmpty()
        && context.index().types().isSubtype(body.owner().name(), "java.lang.Thread")) {
      return true;
    }
    return isTask(unit) || isOnlyTask(unit);
  }

  /** A function that somebody gives to a thread or an executor, and to nobody else. */
  private boolean isTask(UnitSummary unit) {
    List<Run> runs = context.graph().runs(unit);
    return !runs.isEmpty() && runs.stream().allMatch(run -> run.execution().mayBlock());
  }

  /** A private method that only such a function calls: {@code pool.execute(this::loop)}. */
  private boolean isOnlyTask(UnitSummary unit) {
    List<Edge> callers = context.graph().callers(unit);
    return unit.id().isMethod()
        && body.method().has(SourceMethod.Modifier.PRIVATE)
        && !callers.isEmpty()
        && callers.stream().allMatch(edge -> isTask(edge.caller()));
  }
}
