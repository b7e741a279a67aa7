package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.graph.WaitSearch.Reached;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits for results in static initialisers and memoised functions, directly or through any chain of
 * calls. Others wait behind them on locks that nobody sees: the class's, or that of the map or
 * supplier; a task that needs the class or the value never ends.
 */
public final class WaitInInitializer implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    for (BlockedContext waits : BlockedContext.ofWaits(context, name(), Reached::initializers)) {
      findings.add(
          waits.finding(
              name(),
              "Keep the future instead of waiting here: "
                  + waits.what()
                  + ", and "
                  + why(waits)
                  + ".",
              ""));
    }
    return findings;
  }

  private static String why(BlockedContext waits) {
    MethodKey method = waits.unit().id().method();
    if (!waits.unit().id().isMethod()) {
      return "whoever needs the memoised value meanwhile waits on a lock";
    }
    return "until the static initialiser of "
        + method.simpleOwner()
        + " ends, no other thread gets past any use of the class";
  }
}
