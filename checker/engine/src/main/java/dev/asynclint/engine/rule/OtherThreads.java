package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.graph.CallGraph.Run;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.List;
import java.util.Optional;

/**
 * Functions that certainly run on a thread which knows nothing of the one that hands them on: the
 * common pool's, a new one, one of a pool that the module makes itself. An executor that somebody
 * injected may carry contexts along.
 */
final class OtherThreads {
  private final RuleContext context;
  private final Catalogue catalogue;

  /**
   * How a function comes to run on such a thread.
   *
   * @param by who sees to it: {@code CompletableFuture.supplyAsync}
   * @param several on more than one, the caller's among them
   */
  record Elsewhere(String by, boolean several) {
    /** As a clause: {@code X runs this on another thread, which has no ..}. */
    String which(String one, String many) {
      return by
          + (several
              ? " runs this on other threads too, which " + many
              : " runs this on another thread, which " + one);
    }
  }

  OtherThreads(RuleContext context) {
    this.context = context;
    catalogue = context.catalogue();
  }

  /** How a function comes to run there, if it certainly does. */
  Optional<Elsewhere> of(UnitSummary unit) {
    for (Run run : context.graph().runs(unit)) {
      boolean elsewhere =
          switch (run.execution()) {
            case COMMON_POOL, THREAD -> true;
            case EXECUTOR -> isOnOwnPool(unit);
            case VIRTUAL -> isOnOwnPool(unit) || isOnNewThread(unit);
            default -> false;
          };
      if (elsewhere) {
        return Optional.of(new Elsewhere(run.by(), false));
      }
    }
    return inParallel(unit);
  }

  /** Whether another thread runs it, whichever that is. */
  boolean isElsewhere(UnitSummary unit) {
    return context.graph().runs(unit).stream()
        .anyMatch(
            run ->
                switch (run.execution()) {
                  case COMMON_POOL, THREAD, EXECUTOR, VIRTUAL, BLOCKING_POOL -> true;
                  default -> false;
                });
  }

  private Optional<Node.Call> taker(UnitId unit) {
    MethodBody body = context.body(unit.method());
    Node function = body == null ? null : body.function(unit.ordinal());
    return function != null && body.parent(function) instanceof Node.Call call
        ? Optional.of(call)
        : Optional.empty();
  }

  /** Whether the call that takes it names no executor: then a thread of its own runs it. */
  private boolean isOnNewThread(UnitSummary unit) {
    return taker(unit.id())
        .filter(call -> !call.callee().key().isConstructor())
        .filter(call -> BoundedExecutors.given(catalogue, call).isEmpty())
        .isPresent();
  }

  private boolean isOnOwnPool(UnitSummary unit) {
    MethodBody body = context.body(unit.id().method());
    List<Node> values =
        taker(unit.id())
            .flatMap(call -> BoundedExecutors.given(catalogue, call))
            .map(executor -> context.assignedValues().of(body, executor))
            .orElse(List.of());
    return values.size() == 1
        && values.get(0) instanceof Node.Call made
        && made.anonymousClass() == null
        && catalogue
            .method(Kind.EXECUTOR, made.callee().key())
            .filter(line -> line.subject().type().equals(made.callee().key().owner()))
            .filter(OtherThreads::hasThreads)
            .isPresent()
        && made.arguments().stream().noneMatch(this::isOwnCode);
  }

  /** A thread factory of the module's may give its threads what they need. */
  private boolean isOwnCode(Node argument) {
    return FunctionRuns.isFunction(argument)
        || context.index().classNamed(argument.type().name()) != null;
  }

  /**
   * Whether it makes threads of its own, and does not stand before an executor that it is given.
   */
  private static boolean hasThreads(CatalogueLine line) {
    return line.has("bounded")
        || line.has("unbounded")
        || line.has("compensates")
        || line.is("context", "virtual");
  }

  /** A step of a stream that is parallel from its source on, and stays so. */
  private Optional<Elsewhere> inParallel(UnitSummary unit) {
    Optional<Node.Call> step = taker(unit.id());
    if (step.isEmpty()) {
      return Optional.empty();
    }
    MethodBody body = context.body(unit.id().method());
    for (Node.Call source : AsyncValues.chain(step.get().receiver())) {
      if (catalogue.method(Kind.STREAM_TERMINAL, source.callee().key()).isPresent()) {
        return Optional.empty();
      }
      if (catalogue.method(Kind.PARALLEL, source.callee().key()).isPresent()
          && source.arguments().isEmpty()
          && !new ParallelPipeline(context, body, source).isMadeSequential()) {
        return Optional.of(new Elsewhere(step.get().callee().key().display(), true));
      }
    }
    return Optional.empty();
  }
}
