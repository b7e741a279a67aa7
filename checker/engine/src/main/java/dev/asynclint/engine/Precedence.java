package dev.asynclint.engine;

import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /**
   * Whose repair ends every chain that leads through the place: who creates what waits while it is
   * created has nothing to repair where he creates it.
   */
  private static final Set<String> ENDS_CHAINS = Set.of("WaitInInitializer");

  private Precedence() {}

  /**
   * Drops findings that a more specific check reports at the same place, or at a place on their
   * chain whose repair ends it; the reported one remembers them.
   *
   * @param findings in order of file and position
   */
  static List<Finding> oneReportEach(List<Finding> findings) {
    Map<Finding, Finding> speakers = new IdentityHashMap<>();
    for (List<String> order : ORDERS) {
      atOnePlace(findings, order, speakers);
      onOneChain(findings, order, speakers);
    }
    Map<Finding, List<Finding>> outranked = new IdentityHashMap<>();
    for (Finding finding : findings) {
      if (speakers.containsKey(finding)) {
        outranked.computeIfAbsent(speaker(finding, speakers), k -> new ArrayList<>(1)).add(finding);
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

  private static void onOneChain(
      List<Finding> findings, List<String> order, Map<Finding, Finding> speakers) {
    for (Finding speaker : findings) {
      if (!ENDS_CHAINS.contains(speaker.check()) || !order.contains(speaker.check())) {
        continue;
      }
      for (Finding finding : findings) {
        if (rank(speaker, order) < rank(finding, order) && leadsThrough(finding, speaker)) {
          speakers.putIfAbsent(finding, speaker);
        }
      }
    }
  }

  /** Whether the chain passes the other's place on its way to the same cause. */
  private static boolean leadsThrough(Finding finding, Finding other) {
    List<Hop> chain = finding.chain();
    return !chain.isEmpty()
        && chain.stream().anyMatch(hop -> isAt(hop, other))
        && (other.chain().isEmpty() || last(chain).equals(last(other.chain())));
  }

  private static boolean isAt(Hop hop, Finding finding) {
    return hop.line() == finding.line() && hop.path().equals(finding.file().path());
  }

  private static Hop last(List<Hop> chain) {
    return chain.get(chain.size() - 1);
  }

  /** The one that is reported: what outranks may be outranked itself. */
  private static Finding speaker(Finding finding, Map<Finding, Finding> speakers) {
    Finding speaker = finding;
    while (speakers.containsKey(speaker)) {
      speaker = speakers.get(speaker);
    }
    return speaker;
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
