package dev.asynclint.engine.graph;

import dev.asynclint.engine.graph.CallGraph.Run;
import dev.asynclint.engine.summary.Execution;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.function.Predicate;

/** Says of a unit whether its thread may wait: the executing thread decides. */
public final class Threading {
  private final CallGraph graph;
  private final Predicate<UnitSummary> scheduled;

  /**
   * @param scheduled whether all who subscribe to what a function is part of choose a thread for it
   *     that may wait
   */
  public Threading(CallGraph graph, Predicate<UnitSummary> scheduled) {
    this.graph = graph;
    this.scheduled = scheduled;
  }

  /** Whether a unit may wait. */
  public enum Waiting {
    /** It is an async context. */
    FORBIDDEN,
    /** Its thread is there for it. */
    ALLOWED,
    /** Its callers decide. */
    AS_CALLER
  }

  /** Whether the unit may wait. */
  public Waiting of(UnitSummary unit) {
    if (graph.isTest(unit)) {
      return Waiting.ALLOWED;
    }
    Role.Kind kind = unit.role().kind();
    switch (kind) {
      case MUST_NOT_BLOCK, EVENT_LOOP_HANDLER -> {
        return Waiting.FORBIDDEN;
      }
      case MAY_BLOCK, VIRTUAL_HANDLER, TEST -> {
        return Waiting.ALLOWED;
      }
      default -> {}
    }
    boolean allowed = false;
    for (Run run : graph.runs(unit)) {
      boolean isChosen = run.execution() == Execution.SUBSCRIBER && scheduled.test(unit);
      if (run.execution().mustNotBlock() && !isChosen) {
        return Waiting.FORBIDDEN;
      }
      allowed |= isChosen || run.execution().mayBlock();
    }
    if (allowed) {
      return Waiting.ALLOWED;
    }
    return unit.returnsAsync().isEmpty() ? Waiting.AS_CALLER : Waiting.FORBIDDEN;
  }

  /** Whether an async context is one because the shared pool runs it. */
  public boolean isOnCommonPool(UnitSummary unit) {
    return unit.role().kind() == Role.Kind.PLAIN
        && graph.runs(unit).stream().anyMatch(run -> run.execution() == Execution.COMMON_POOL);
  }

  /** Why an async context is one, as the end of a sentence. */
  public String reason(UnitSummary unit) {
    Role role = unit.role();
    if (role.kind() == Role.Kind.MUST_NOT_BLOCK) {
      return unit.label() + " must not block (" + role.reason() + ")";
    }
    if (role.kind() == Role.Kind.EVENT_LOOP_HANDLER) {
      return unit.label() + " serves requests on an event loop (" + role.reason() + ")";
    }
    for (Run run : graph.runs(unit)) {
      if (run.execution().mustNotBlock()) {
        return "this runs " + where(run.execution()) + " (" + run.by() + ")";
      }
    }
    return unit.label() + " returns " + unit.returnsAsync();
  }

  private static String where(Execution execution) {
    return switch (execution) {
      case COMMON_POOL -> "on the common pool";
      case EVENT_LOOP -> "on an event loop";
      case SUBSCRIBER -> "on the subscriber's thread";
      default -> "on the thread that completes the stage";
    };
  }
}
