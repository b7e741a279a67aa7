package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one walk through a body yields.
 *
 * @param units the method's summary and those of the lambdas and references in it
 * @param returns what is returned where, with what is known there
 * @param provenAfter futures that are complete whenever the method returns normally
 * @param provenWhenRun for a functional parameter, the futures that are complete wherever the
 *     method runs it
 * @param onceReturnedIsDone the futures that are complete once the returned stage is
 * @param returnsComplete every return gives back a complete stage
 */
record MethodOutcome(
    List<UnitSummary> units,
    List<ReturnPoint> returns,
    Set<String> provenAfter,
    Map<Integer, Set<String>> provenWhenRun,
    Set<String> onceReturnedIsDone,
    boolean returnsComplete) {
  static final MethodOutcome UNKNOWN =
      new MethodOutcome(List.of(), List.of(), Set.of(), Map.of(), Set.of(), false);

  // One of these stays for every method of the module: nothing known must take no room.
  MethodOutcome {
    provenAfter = Set.copyOf(provenAfter);
    onceReturnedIsDone = Set.copyOf(onceReturnedIsDone);
  }

  /** A return statement. */
  record ReturnPoint(Node value, Facts facts) {}

  /** What a boolean method proves when it returns {@code outcome}. */
  Set<String> provenWhen(boolean outcome, Completion completion) {
    Set<String> proven = null;
    for (ReturnPoint point : returns) {
      if (point.value() instanceof Node.Constant constant
          && (outcome ? constant.isFalse() : constant.isTrue())) {
        continue;
      }
      Set<String> here = new HashSet<>(point.facts().complete());
      point.facts().completeElements().forEach(e -> here.add("*" + e));
      here.addAll(completion.provenBy(point.value(), outcome, point.facts()));
      if (proven == null) {
        proven = here;
      } else {
        proven.retainAll(here);
      }
    }
    return proven == null ? Set.of() : proven;
  }
}
