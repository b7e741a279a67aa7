package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.SourceMethod.Modifier;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.ModuleIndex;
import dev.asynclint.engine.graph.CallGraph;
import dev.asynclint.engine.graph.CallGraph.Run;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.rule.ProxiedMethods.Advice;
import dev.asynclint.engine.summary.Execution;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the callers around a place have got from their own proxies already. */
final class AdvisedCallers {
  private final RuleContext context;
  private final CallGraph graph;
  private final ModuleIndex index;
  private final ProxiedMethods proxied;

  AdvisedCallers(RuleContext context, ProxiedMethods proxied) {
    this.context = context;
    graph = context.graph();
    index = context.index();
    this.proxied = proxied;
  }

  /** Who runs a function, as far as it matters here. */
  private enum Runner {
    CALLER,
    OTHER_THREAD,
    UNKNOWN
  }

  private Runner runner(UnitSummary unit) {
    if (isInTransaction(unit)) {
      return Runner.UNKNOWN;
    }
    List<Run> runs = graph.runs(unit);
    boolean inline = false;
    for (Run run : runs) {
      if (run.execution() == Execution.LATER) {
        return Runner.UNKNOWN;
      }
      inline |= run.execution() == Execution.INLINE || run.execution() == Execution.SUBSCRIBER;
    }
    if (runs.isEmpty()) {
      return graph.callers(unit).isEmpty() ? Runner.UNKNOWN : Runner.CALLER;
    }
    return inline ? Runner.CALLER : Runner.OTHER_THREAD;
  }

  /** Whether a function begins and ends with a transaction of its own. */
  private boolean isInTransaction(UnitSummary unit) {
    MethodBody body = context.body(unit.id().method());
    Node function = body == null ? null : body.function(unit.id().ordinal());
    if (function == null || !(body.parent(function) instanceof Node.Call call)) {
      return false;
    }
    int argument = call.arguments().indexOf(function);
    return isInTransaction(call.callee().key(), argument);
  }

  /** {@code save().as(operator::transactional)}, {@code operator.transactional(save())}. */
  boolean isPutInTransaction(MethodBody body, Node call) {
    Node value = call;
    while (body.parent(value) instanceof Node.Call next) {
      int argument = next.arguments().indexOf(value);
      if (argument >= 0) {
        return isInTransaction(next.callee().key(), argument);
      }
      for (Node given : next.arguments()) {
        if (given instanceof Node.Reference reference
            && isInTransaction(reference.callee().key(), 0)) {
          return true;
        }
      }
      value = next;
    }
    return false;
  }

  private boolean isInTransaction(MethodKey method, int argument) {
    return context.catalogue().methodAll(Kind.IN_TRANSACTION, method).stream()
        .anyMatch(line -> line.namesArgument(argument));
  }

  /** Whether the unit may run on the thread of somebody who did not ask for async work. */
  boolean mayLackThread(UnitId unit) {
    return mayLack(unit, method -> proxied.of(method, ProxiedMethods.ASYNC).isPresent(), false);
  }

  /**
   * Why a call from the unit that nobody applies the advice to goes wrong; empty if it does not.
   */
  Optional<String> missing(Advice advice, UnitId unit) {
    Propagation wanted = advice.propagation();
    Optional<Advice> around = around(unit);
    if (around.isPresent()) {
      Advice caller = around.get();
      if (wanted == Propagation.UNKNOWN || caller.propagation() == Propagation.UNKNOWN) {
        return Optional.empty();
      }
      if (wanted == Propagation.REQUIRED
          && caller.propagation().isInTransaction()
          && caller.readOnly()
          && !advice.readOnly()) {
        return Optional.of("the caller's transaction stays read-only.");
      }
      if (wanted == caller.propagation()
          || !wanted.isMissed(caller.propagation().isInTransaction())) {
        return Optional.empty();
      }
      return Optional.of(
          advice.annotation()
              + (wanted == Propagation.REQUIRED ? "" : "(" + wanted + ")")
              + " has no effect here, "
              + (caller.propagation().isInTransaction()
                  ? "it runs in the caller's transaction."
                  : "there is no transaction."));
    }
    if (wanted.isMissed(false)
        && mayLack(
            unit, method -> proxied.of(method, ProxiedMethods.TRANSACTION).isPresent(), true)) {
      return Optional.of(advice.annotation() + " has no effect here, there is no transaction.");
    }
    return Optional.empty();
  }

  /** What the method that runs the unit on its own thread has; empty where that is nothing. */
  private Optional<Advice> around(UnitId id) {
    UnitSummary unit = graph.unit(id);
    while (unit != null && unit.parent() != null) {
      if (runner(unit) != Runner.CALLER) {
        return Optional.empty();
      }
      unit = graph.unit(unit.parent());
    }
    SourceMethod method = unit == null ? null : index.method(unit.id().method());
    return method == null ? Optional.empty() : proxied.of(method, ProxiedMethods.TRANSACTION);
  }

  /**
   * Whether a way leads to the unit on which no method has what is needed.
   *
   * @param otherThreadLacks whether nobody else's thread has it
   */
  private boolean mayLack(UnitId start, Predicate<SourceMethod> has, boolean otherThreadLacks) {
    Set<UnitId> seen = new HashSet<>();
    Deque<UnitSummary> queue = new ArrayDeque<>();
    UnitSummary first = graph.unit(start);
    if (first != null) {
      queue.add(first);
    }
    while (!queue.isEmpty()) {
      UnitSummary unit = queue.remove();
      if (!seen.add(unit.id()) || graph.isTest(unit) && unit != first) {
        continue;
      }
      List<Edge> into = graph.callers(unit);
      if (unit.parent() != null) {
        Runner runner = runner(unit);
        if (runner == Runner.OTHER_THREAD && otherThreadLacks) {
          return true;
        }
        if (runner != Runner.CALLER) {
          continue;
        }
      } else {
        SourceMethod method = index.method(unit.id().method());
        if (method == null || has.test(method)) {
          continue;
        }
        if (into.isEmpty() && !method.has(Modifier.PRIVATE)) {
          return true;
        }
      }
      into.forEach(edge -> queue.add(edge.caller()));
    }
    return false;
  }
}
