package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.graph.CallGraph.Run;
import dev.asynclint.engine.summary.Execution;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.List;

/**
 * A thread's own run method or lambda: when it ends, the thread ends, and with it the interrupt
 * status nobody could ask for any more.
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
    List<Run> runs = context.graph().runs(unit);
    return !runs.isEmpty() && runs.stream().allMatch(OwnThread::isThread);
  }

  private static boolean isThread(Run run) {
    return run.execution() == Execution.THREAD || run.execution() == Execution.VIRTUAL;
  }
}
