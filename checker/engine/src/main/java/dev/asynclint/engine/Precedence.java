package dev.asynclint.engine;

import dev.asynclint.engine.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One line, one report: of two findings for one cause the more specific check speaks. */
final class Precedence {
  /** Each list from the most specific to the most general. */
  private static final List<List<String>> ORDERS =
      List.of(
          List.of(
              "NullFuture",
              "NestedFuture",
              "LazyStreamJoin",
              "SameExecutorWait",
              "WaitInInitializer",
              "LockHeldAcrossAsync",
              "BlockingWaitInAsync",
              "BlockingOnCommonPool",
              "BlockingCallInAsync",
              "BlockingWaitOnRequestThread",
              "UntimedWait"),
          List.of(
              "AsyncSelfInvocation",
              "FireAndForgetVoidAsync",
              "UnobservedAsyncResult",
              "LostAsyncException"));

  private Precedence() {}

  private record Place(String path, int start, int end, int order) {}

  /** Drops findings that a more specific check reports at the same place. */
  static List<Finding> oneReportEach(List<Finding> findings) {
    Map<Place, Integer> best = new HashMap<>();
    for (Finding finding : findings) {
      for (int order = 0; order < ORDERS.size(); order++) {
        int rank = ORDERS.get(order).indexOf(finding.check());
        if (rank >= 0) {
          best.merge(place(finding, order), rank, Math::min);
        }
      }
    }
    List<Finding> kept = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      boolean outranked = false;
      for (int order = 0; order < ORDERS.size(); order++) {
        int rank = ORDERS.get(order).indexOf(finding.check());
        outranked |= rank >= 0 && best.get(place(finding, order)) < rank;
      }
      if (!outranked) {
        kept.add(finding);
      }
    }
    return kept;
  }

  private static Place place(Finding finding, int order) {
    return new Place(finding.file().path(), finding.range().start(), finding.range().end(), order);
  }
}
