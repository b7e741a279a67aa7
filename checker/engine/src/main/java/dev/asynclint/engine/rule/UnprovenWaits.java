package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.WaitSite;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The waits of the module that may really wait: what they wait for is not proven complete. */
final class UnprovenWaits {
  private final RuleContext context;
  private final Map<Place, WaitSite> places = new HashMap<>();

  private record Place(String path, Range range) {}

  UnprovenWaits(RuleContext context) {
    this.context = context;
    for (UnitSummary unit : context.graph().units()) {
      for (WaitSite wait : unit.waits()) {
        places.put(new Place(wait.site().file().path(), wait.site().range()), wait);
      }
    }
  }

  /** Whether a call of the body is one of them. */
  boolean contains(MethodBody body, Node.Call call) {
    return at(body, call).isPresent();
  }

  /** The one that a call or reference of the body is. */
  Optional<WaitSite> at(MethodBody body, Node node) {
    return Optional.ofNullable(places.get(new Place(body.file().path(), node.range())));
  }

  /** The one that calling a method of the module ends in, for the argument at that index. */
  Optional<WaitSite> of(Callee callee, int argument) {
    UnitSummary unit = context.graph().unit(new UnitId(callee.key(), 0));
    return unit == null
        ? Optional.empty()
        : unit.waits().stream().filter(wait -> wait.onParameter() == argument).findFirst();
  }

  /** Whether a call of the body waits for something, all of which is complete already. */
  boolean isProven(MethodBody body, Node.Call call) {
    return !contains(body, call)
        && context.catalogue().method(Kind.WAIT, call.callee().key()).isPresent();
  }
}
