package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.graph.BlockingReach;
import dev.asynclint.engine.graph.CallGraph;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.summary.UnitSummary;

/**
 * What still waits after an interrupt was caught: with the interrupt restored it throws at once.
 */
final class LaterWaits {
  private static final String INTERRUPTED = "java.lang.InterruptedException";

  private final CallGraph graph;
  private final BlockingReach blocking;

  LaterWaits(RuleContext context) {
    graph = context.graph();
    blocking = context.blocking();
  }

  /** Whether the handler waits, or the clean-up, or what the function does behind them. */
  boolean follow(MethodBody body, Node.Try attempt, Node.Try.Catch handler) {
    Range cleanUp = attempt.cleanup() == null ? null : attempt.cleanup().range();
    return waits(body, attempt, handler.body().range())
        || cleanUp != null && waits(body, attempt, cleanUp)
        || goesOn(body, handler)
            && waits(body, attempt, attempt.range().end(), body.method().range().end());
  }

  private static boolean goesOn(MethodBody body, Node.Try.Catch handler) {
    return !SpinningLoop.leaves(handler.body())
        || body.nodes(Node.Exit.class).stream()
            .anyMatch(
                exit ->
                    exit.kind() == Node.Exit.Kind.BREAK
                        && Subtree.holds(body, exit, handler.body()));
  }

  private boolean waits(MethodBody body, Node.Try attempt, Range range) {
    return waits(body, attempt, range.start(), range.end());
  }

  private boolean waits(MethodBody body, Node.Try attempt, int start, int end) {
    UnitSummary unit = graph.unit(body.unit(attempt));
    if (unit == null) {
      return true;
    }
    for (Node.Call call : body.calls()) {
      if (isIn(call.range(), start, end)
          && call.callee().thrown().contains(INTERRUPTED)
          && body.unit(call).equals(unit.id())) {
        return true;
      }
    }
    for (Edge edge : graph.callees(unit)) {
      if (isIn(edge.site().range(), start, end) && blocking.of(edge.callee()).isPresent()) {
        return true;
      }
    }
    return unit.waits().stream().anyMatch(wait -> isIn(wait.site().range(), start, end));
  }

  private static boolean isIn(Range range, int start, int end) {
    return start <= range.start() && range.end() <= end;
  }
}
