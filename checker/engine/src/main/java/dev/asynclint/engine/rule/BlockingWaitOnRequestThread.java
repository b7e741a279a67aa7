package dev.asynclint.engine.rule;

import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.graph.WaitSearch.Reached;
import dev.asynclint.engine.graph.WaitSearch.Way;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitSummary.WaitSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Waits that a synchronous request handler on a platform thread reaches. Reported at the wait, or
 * at the call that leaves the module where the wait is in a dependency; with the shortest chain
 * from a handler and the number of further ones.
 */
public final class BlockingWaitOnRequestThread implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    Map<Site, List<Way>> leaving = new LinkedHashMap<>();
    for (Reached reached : context.waits().all()) {
      WaitSite wait = reached.waitSite();
      boolean inAsync = reached.asyncContexts().stream().anyMatch(way -> way.chain().isEmpty());
      if (reached.handlers().isEmpty() || inAsync || wait.site().suppresses(name())) {
        continue;
      }
      if (context.index().owns(wait.site().file())) {
        findings.add(atWait(reached));
      } else {
        for (Way way : reached.handlers()) {
          Chains.leaving(way.chain(), context.index())
              .ifPresent(
                  call -> leaving.computeIfAbsent(call.site(), k -> new ArrayList<>(1)).add(way));
        }
      }
    }
    leaving.values().forEach(ways -> findings.add(atCall(ways, context)));
    return findings;
  }

  private Finding atWait(Reached reached) {
    WaitSite wait = reached.waitSite();
    Way way = reached.handlers().get(0);
    return new Finding(
        name(),
        wait.site().file(),
        wait.site().range(),
        reached.owner().id().method(),
        wait.what() + "/" + wait.arity(),
        wayOut(wait)
            + " instead of "
            + wait.what()
            + ": it holds the platform thread of "
            + handlers(way, reached.handlers().size() - 1)
            + ".",
        chain(way),
        "");
  }

  private Finding atCall(List<Way> ways, RuleContext context) {
    Way shortest = ways.get(0);
    for (Way way : ways) {
      if (way.chain().size() < shortest.chain().size()) {
        shortest = way;
      }
    }
    long handlers = ways.stream().map(way -> way.context().id()).distinct().count();
    WaitSite wait = shortest.waitSite();
    Edge call = Chains.leaving(shortest.chain(), context.index()).orElseThrow();
    String callee = call.called();
    return new Finding(
        name(),
        call.site().file(),
        call.site().range(),
        call.caller().id().method(),
        callee,
        wayOut(wait)
            + " instead of calling "
            + callee
            + ": it waits with "
            + wait.what()
            + " and holds the platform thread of "
            + handlers(shortest, (int) handlers - 1)
            + ".",
        chain(shortest),
        "");
  }

  private static String wayOut(WaitSite wait) {
    return wait.timed()
        ? "Return the future, or serve requests on virtual threads,"
        : "Return the future, serve requests on virtual threads, or at least wait with a timeout,";
  }

  private static String handlers(Way way, int further) {
    return "request handler "
        + way.context().label()
        + switch (further) {
          case 0 -> "";
          case 1 -> " and 1 further handler";
          default -> " and " + further + " further handlers";
        };
  }

  private static List<Hop> chain(Way way) {
    if (way.chain().isEmpty()) {
      return List.of();
    }
    WaitSite wait = way.waitSite();
    List<Hop> hops = Chains.of(way.chain());
    hops.add(Chains.hop(way.owner().label() + " waits with " + wait.what(), wait.site()));
    return hops;
  }
}
