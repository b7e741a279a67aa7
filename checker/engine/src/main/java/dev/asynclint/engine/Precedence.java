package dev.asynclint.engine;

import dev.asynclint.engine.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line, one report: of two findings for one cause the more specific check speaks, and keeps the
 * others' names.
 */
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
              "UntimedWait",
              "SequentialIndependentWaits"),
          List.of(
              "AsyncSelfInvocation",
              "FireAndForgetVoidAsync",
              "UnobservedAsyncResult",
              "LostAsyncException"));

  private Precedence() {}

  /**
   * Drops findings that a more specific check reports at the same place; the reported one remembers
   * them.
   *
   * @param findings in order of file and position
   */
  static List<Finding> oneReportEach(List<Finding> findings) {
    Map<Finding, Finding> speakers = new IdentityHashMap<>();
    for (List<String> order : ORDERS) {
      atOnePlace(findings, order, speakers);
    }
    Map<Finding, List<Finding>> outranked = new IdentityHashMap<>();
    for (Finding finding : findings) {
      if (speakers.containsKey(finding)) {
        outranked.computeIfAbsent(speakers.get(finding), k -> new ArrayList<>(1)).add(finding);
      }
    }
    return findings.stream()
        .filter(finding -> !speakers.containsKey(finding))
        .map(finding -> finding.outranking(outranked.getOrDefault(finding, List.of())))
        .toList();
  }

  private static void atOnePlace(
      List<Finding> findings, List<String> order, Map<Finding, Finding> speakers) {
    Map<Place, Finding> first = new HashMap<>();
    for (Finding finding : findings) {
      if (order.contains(finding.check())) {
        first.merge(
            Place.of(finding),
            finding,
            (one, other) -> rank(other, order) < rank(one, order) ? other : one);
      }
    }
    for (Finding finding : findings) {
      Finding speaker = first.get(Place.of(finding));
      if (order.contains(finding.check()) && rank(speaker, order) < rank(finding, order)) {
        speakers.put(finding, speaker);
      }
    }
  }

  private static int rank(Finding finding, List<String> order) {
    return order.indexOf(finding.check());
  }

  private record Place(String path, int start, int end) {
    static Place of(Finding finding) {
      return new Place(finding.file().path(), finding.range().start(), finding.range().end());
    }
  }
}
