package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.WaitSite;
import java.util.HashSet;
import java.util.Set;

/** The waits of the module that may really wait: what they wait for is not proven complete. */
final class UnprovenWaits {
  private final RuleContext context;
  private final Set<Place> places = new HashSet<>();

  private record Place(String path, Range range) {}

  UnprovenWaits(RuleContext context) {
    this.context = context;
    for (UnitSummary unit : context.graph().units()) {
      for (WaitSite wait : unit.waits()) {
        places.add(new Place(wait.site().file().path(), wait.site().range()));
      }
    }
  }

  /** Whether a call of the body is one of them. */
  boolean contains(MethodBody body, Node.Call call) {
    return places.contains(new Place(body.file().path(), call.range()));
  }

  /** Whether a call of the body waits for something, all of which is complete already. */
  boolean isProven(MethodBody body, Node.Call call) {
    return !contains(body, call)
        && context.catalogue().method(Kind.WAIT, call.callee().key()).isPresent();
  }
}
