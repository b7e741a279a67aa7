package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.rule.BoundedExecutors.Executor;
import dev.asynclint.engine.summary.FunctionValue;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.CallSite;
import dev.asynclint.engine.summary.UnitSummary.FunctionArgument;
import dev.asynclint.engine.summary.UnitSummary.RunSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which functions are the tasks of which bounded executor, also through a method that hands on. */
final class ExecutorTasks {
  private static final int MAX_HANDING_ON = 3;

  private final RuleContext context;
  private final BoundedExecutors executors;
  private final Map<UnitId, List<Task>> tasks = new HashMap<>();
  private final Map<Parameter, Executor> parameters = new HashMap<>();

  /**
   * One way a unit becomes a task.
   *
   * @param by who gives it to the executor
   * @param site where
   */
  record Task(Executor executor, UnitSummary by, Site site) {}

  private record Parameter(MethodKey method, int index) {}

  ExecutorTasks(RuleContext context, BoundedExecutors executors) {
    this.context = context;
    this.executors = executors;
    for (UnitSummary unit : context.graph().units()) {
      MethodBody body = unit.runs().isEmpty() ? null : context.body(unit.id().method());
      if (body != null) {
        unit.runs().forEach(run -> note(unit, body, run));
      }
    }
    for (int round = 0; round < MAX_HANDING_ON && !parameters.isEmpty(); round++) {
      context.graph().units().forEach(this::noteHandedOn);
    }
  }

  /** How the unit becomes a task of the executor, if it does. */
  Optional<Task> of(UnitSummary unit, Executor executor) {
    return tasks.getOrDefault(unit.id(), List.of()).stream()
        .filter(task -> task.executor().equals(executor))
        .findFirst();
  }

  private void note(UnitSummary unit, MethodBody body, RunSite run) {
    for (Node.Call call : body.calls()) {
      boolean given = call.arguments().stream().anyMatch(a -> a.range().equals(run.site().range()));
      if (given) {
        executors
            .runBy(body, call)
            .filter(
                executor ->
                    executor.single() || !isTimer(call) && !isGivenByItself(body, unit, run))
            .ifPresent(executor -> note(unit, run.function(), executor, run.site()));
      }
    }
  }

  /** What runs again and again runs once at a time: it takes one thread and leaves the others. */
  private boolean isTimer(Node.Call call) {
    return context.catalogue().methodAll(Kind.RUNS, call.callee().key()).stream()
        .anyMatch(line -> line.has("repeats"));
  }

  /** What gives itself to a pool when it ends runs once at a time as well. */
  private static boolean isGivenByItself(MethodBody body, UnitSummary unit, RunSite run) {
    return run.function() instanceof FunctionValue.OfUnit of
        && of.unit().method().equals(unit.id().method())
        && body.function(of.unit().ordinal()) instanceof Node.Reference reference
        && reference.callee().key().equals(unit.id().method());
  }

  private void note(UnitSummary by, FunctionValue function, Executor executor, Site site) {
    if (function instanceof FunctionValue.OfUnit of) {
      List<Task> known = tasks.computeIfAbsent(of.unit(), k -> new ArrayList<>(1));
      if (known.stream().noneMatch(task -> task.executor().equals(executor))) {
        known.add(new Task(executor, by, site));
      }
    } else if (function instanceof FunctionValue.OfParameter of) {
      parameters.putIfAbsent(new Parameter(by.id().method(), of.index()), executor);
    }
  }

  private void noteHandedOn(UnitSummary unit) {
    for (CallSite call : unit.calls()) {
      for (FunctionArgument argument : call.functions()) {
        Executor executor = parameters.get(new Parameter(call.callee(), argument.index()));
        if (executor != null) {
          note(unit, argument.value(), executor, call.site());
        }
      }
    }
  }
}
