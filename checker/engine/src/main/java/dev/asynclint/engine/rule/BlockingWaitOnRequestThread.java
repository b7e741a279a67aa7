package dev.asynclint.engine.rule;

import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.graph.WaitSearch.Reached;
import dev.asynclint.engine.graph.WaitSearch.Way;
import dev.asynclint.engine.summary.UnitSummary.WaitSite;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits that a synchronous request handler on a platform thread reaches. Reported at the wait, with
 * the shortest chain from a handler and the number of further ones.
 */
public final class BlockingWaitOnRequestThread implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Reached reached : context.waits().all()) {
      WaitSite wait = reached.waitSite();
      boolean inAsync = reached.asyncContexts().stream().anyMatch(way -> way.chain().isEmpty());
      if (reached.handlers().isEmpty() || inAsync || wait.site().suppresses(name())) {
        continue;
      }
      Way way = reached.handlers().get(0);
      int further = reached.handlers().size() - 1;
      findings.add(
          new Finding(
              name(),
              wait.site().file(),
              wait.site().range(),
              reached.owner().id().method(),
              wait.what() + "/" + wait.arity(),
              message(way, wait, further),
              chain(way, wait),
              ""));
    }
    return findings;
  }

  private static String message(Way way, WaitSite wait, int further) {
    String others =
        switch (further) {
          case 0 -> "";
          case 1 -> " and 1 further handler";
          default -> " and " + further + " further handlers";
        };
    String ways =
        wait.timed()
            ? "Return the future, or serve requests on virtual threads,"
            : "Return the future, serve requests on virtual threads, or at least wait with a"
                + " timeout,";
    return ways
        + " instead of "
        + wait.what()
        + ": it holds the platform thread of request handler "
        + way.context().label()
        + others
        + ".";
  }

  private static List<Hop> chain(Way way, WaitSite wait) {
    if (way.chain().isEmpty()) {
      return List.of();
    }
    List<Hop> hops = Chains.of(way.chain());
    hops.add(Chains.hop(way.owner().label() + " waits with " + wait.what(), wait.site()));
    return hops;
  }
}
