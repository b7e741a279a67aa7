package dev.asynclint.engine.graph;

import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which units wait, themselves or by what they call. A call that several overriding methods may
 * answer counts where more than half of them wait: otherwise the chain would be a guess.
 */
final class WaitingUnits {
  private final CallGraph graph;
  private final boolean all;
  private final Set<UnitId> waiting = new HashSet<>();

  /**
   * @param waits whether a unit waits itself
   * @param all whether every method that may answer a call has to wait, and not only most of them
   */
  WaitingUnits(CallGraph graph, Predicate<UnitSummary> waits, boolean all) {
    this.graph = graph;
    this.all = all;
    Deque<UnitSummary> queue = new ArrayDeque<>();
    for (UnitSummary unit : graph.units()) {
      if (waits.test(unit)) {
        waiting.add(unit.id());
        queue.add(unit);
      }
    }
    while (!queue.isEmpty()) {
      for (Edge edge : graph.callers(queue.remove())) {
        if (!waiting.contains(edge.caller().id()) && isLikely(edge)) {
          waiting.add(edge.caller().id());
          queue.add(edge.caller());
        }
      }
    }
  }

  /** Whether enough of the methods that may answer this call wait. */
  boolean isLikely(Edge edge) {
    if (edge.call() == null || !edge.call().virtual()) {
      return true;
    }
    Site site = edge.site();
    int targets = 0;
    int found = 0;
    for (Edge other : graph.callees(edge.caller())) {
      if (other.call() != null
          && other.site().range().equals(site.range())
          && other.call().callee().equals(edge.call().callee())) {
        targets++;
        found += waiting.contains(other.callee().id()) ? 1 : 0;
      }
    }
    return all ? found == targets : found * 2 > targets;
  }
}
