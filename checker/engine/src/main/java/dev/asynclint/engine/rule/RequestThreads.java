package dev.asynclint.engine.rule;

import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.graph.RequestPath;
import dev.asynclint.engine.graph.Threading;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Which code keeps a synchronous request handler, or a thread of the shared pool, busy. */
final class RequestThreads {
  private final Threading threading;
  private final RequestPath path;

  RequestThreads(RuleContext context, RequestPath path) {
    threading = context.threading();
    this.path = path;
  }

  /** Whom the unit keeps busy, as messages say it; empty on all other threads. */
  Optional<String> heldBy(UnitSummary unit) {
    Optional<UnitSummary> by = decider(unit);
    if (by.filter(threading::isOnCommonPool).isPresent()) {
      return Optional.of("the pool that the whole process shares");
    }
    return isSynchronous(unit)
        ? by.map(handler -> "request handler " + handler.label())
        : Optional.empty();
  }

  /** Whether the unit runs on the thread of a request handler that may wait. */
  boolean isSynchronous(UnitSummary unit) {
    return decider(unit)
        .filter(by -> by.role().isHandler())
        .filter(by -> threading.of(by) != Threading.Waiting.FORBIDDEN)
        .isPresent();
  }

  /** The nearest code on the way to a handler that says whose thread this is. */
  private Optional<UnitSummary> decider(UnitSummary unit) {
    List<UnitSummary> callers = new ArrayList<>();
    if (path.reaches(unit)) {
      path.chain(unit).stream().map(Edge::caller).forEach(callers::add);
      Collections.reverse(callers);
      callers.add(path.handler(unit));
    }
    callers.add(0, unit);
    return callers.stream()
        .filter(
            each -> threading.of(each) != Threading.Waiting.AS_CALLER || each.role().isHandler())
        .findFirst();
  }
}
