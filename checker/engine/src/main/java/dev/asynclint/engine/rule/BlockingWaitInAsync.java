package dev.asynclint.engine.rule;

import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.flow.CallWalker;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.graph.Threading;
import dev.asynclint.engine.graph.WaitSearch.Reached;
import dev.asynclint.engine.graph.WaitSearch.Way;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.MarkSite;
import dev.asynclint.engine.summary.UnitSummary.WaitSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Waits in an async context, directly or through any chain of calls. One finding per async context
 * and wait, at the call in that context; waits behind the same call are one finding.
 */
public final class BlockingWaitInAsync implements Rule {
  private record Call(UnitId context, Site site) {}

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    WaitRemedy remedy = new WaitRemedy(context);
    Map<Call, List<Way>> behindCalls = new LinkedHashMap<>();
    for (Reached reached : context.waits().all()) {
      if (reached.waitSite().site().suppresses(name())) {
        continue;
      }
      for (Way way : reached.asyncContexts()) {
        if (way.chain().isEmpty()) {
          findings.add(direct(context, way, remedy));
        } else {
          behindCalls
              .computeIfAbsent(
                  new Call(way.context().id(), way.chain().get(0).site()), k -> new ArrayList<>(1))
              .add(way);
        }
      }
    }
    needless(context, findings);
    behindCalls.values().forEach(ways -> findings.add(behindCall(context, ways)));
    return findings;
  }

  /** {@code supplyAsync(() -> x).join()} takes two threads for one, wherever it stands. */
  private void needless(RuleContext context, List<Finding> findings) {
    for (UnitSummary unit : context.graph().units()) {
      if (unit.marks().isEmpty() || !context.wants(unit)) {
        continue;
      }
      boolean exempt =
          context.graph().isTest(unit)
              || unit.role().kind() == UnitSummary.Role.Kind.BATCH
              || context.threading().of(unit) == Threading.Waiting.FORBIDDEN;
      for (MarkSite mark : unit.marks()) {
        if (!exempt && mark.kind().equals(CallWalker.NEEDLESS) && !mark.site().suppresses(name())) {
          findings.add(
              new Finding(
                  name(),
                  mark.site().file(),
                  mark.site().range(),
                  unit.id().method(),
                  mark.what() + "/" + mark.arity(),
                  "Call the task directly: waiting with "
                      + mark.what()
                      + " for what was just handed to the common pool takes two threads for one.",
                  List.of(),
                  WaitRemedy.INLINE));
        }
      }
    }
  }

  private Finding direct(RuleContext context, Way way, WaitRemedy remedy) {
    WaitSite wait = way.waitSite();
    return new Finding(
        name(),
        wait.site().file(),
        wait.site().range(),
        way.context().id().method(),
        wait.what() + "/" + wait.arity(),
        "Compose instead of waiting with "
            + wait.what()
            + ": "
            + context.threading().reason(way.context())
            + ".",
        List.of(),
        remedy.of(way.context().id().method(), wait.site()));
  }

  private Finding behindCall(RuleContext context, List<Way> ways) {
    Way shortest = ways.get(0);
    for (Way way : ways) {
      if (way.chain().size() < shortest.chain().size()) {
        shortest = way;
      }
    }
    Edge first = shortest.chain().get(0);
    WaitSite wait = shortest.waitSite();
    List<Hop> hops = Chains.of(shortest.chain());
    hops.add(Chains.hop(shortest.owner().label() + " waits with " + wait.what(), wait.site()));
    String more = ways.size() == 1 ? "" : " (and " + (ways.size() - 1) + " more behind this call)";
    String callee = first.called();
    return new Finding(
        name(),
        first.site().file(),
        first.site().range(),
        shortest.context().id().method(),
        callee,
        (wait.forResult()
                ? "Let " + callee + " return its future, or call it where waiting is allowed"
                : "Call " + callee + " where waiting is allowed")
            + ": it waits with "
            + wait.what()
            + more
            + ", and "
            + context.threading().reason(shortest.context())
            + ".",
        hops,
        "");
  }
}
