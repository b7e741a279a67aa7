package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.rule.AwaitedTask.Given;
import dev.asynclint.engine.rule.ExecutorTasks.Task;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.WaitSite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A task of a bounded executor that gives another task to the same executor and waits for it: with
 * as many such tasks as there are threads, all wait and none is left to run what they wait for.
 */
public final class SameExecutorWait implements Rule {
  /** One step back from the wait; {@code towards} leads to the wait again. */
  private record Step(UnitSummary unit, Edge edge, Step towards) {}

  @Override
  public List<Finding> check(RuleContext context) {
    AssignedValues assigned = context.assignedValues();
    BoundedExecutors executors = new BoundedExecutors(context.catalogue(), assigned);
    ExecutorTasks tasks = new ExecutorTasks(context, executors);
    AwaitedTask awaited = new AwaitedTask(context, executors, assigned);
    List<Finding> findings = new ArrayList<>();
    for (UnitSummary unit : context.graph().units()) {
      MethodBody body =
          unit.waits().isEmpty() || !context.wants(unit) ? null : context.body(unit.id().method());
      if (body == null || context.graph().isTest(unit)) {
        continue;
      }
      for (WaitSite wait : unit.waits()) {
        if (!wait.site().suppresses(name())) {
          awaited
              .of(body, nodeAt(body, wait))
              .flatMap(given -> finding(context, tasks, unit, wait, given))
              .ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Node nodeAt(MethodBody body, WaitSite wait) {
    for (Node node : body.nodes()) {
      if ((node instanceof Node.Call || node instanceof Node.Reference)
          && node.range().equals(wait.site().range())) {
        return node;
      }
    }
    return null;
  }

  private Optional<Finding> finding(
      RuleContext context, ExecutorTasks tasks, UnitSummary owner, WaitSite wait, Given given) {
    Set<UnitId> seen = new HashSet<>();
    Deque<Step> queue = new ArrayDeque<>(List.of(new Step(owner, null, null)));
    while (!queue.isEmpty()) {
      Step step = queue.remove();
      if (!seen.add(step.unit().id()) || context.graph().isTest(step.unit())) {
        continue;
      }
      Optional<Task> task = tasks.of(step.unit(), given.executor());
      if (task.isPresent() && isGivenInside(context, given, step)) {
        return Optional.of(finding(owner, wait, step, task.get()));
      }
      for (Edge edge : context.graph().callers(step.unit())) {
        if (isOnlyTarget(context, edge)) {
          queue.add(new Step(edge.caller(), edge, step));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the waiting task itself gives the other one to the executor: what was queued before it
   * has a thread before it.
   */
  private static boolean isGivenInside(RuleContext context, Given given, Step from) {
    Set<UnitId> waiting = new HashSet<>();
    for (Step step = from; step != null; step = step.towards()) {
      waiting.add(step.unit().id());
    }
    for (UnitSummary unit = context.graph().unit(given.in());
        unit != null;
        unit = unit.parent() == null ? null : context.graph().unit(unit.parent())) {
      if (waiting.contains(unit.id())) {
        return true;
      }
    }
    return false;
  }

  /** Whether no other method may answer the call: a chain through one of several is a guess. */
  private static boolean isOnlyTarget(RuleContext context, Edge edge) {
    return edge.call() == null
        || context.graph().callees(edge.caller()).stream()
                .filter(other -> other.call() == edge.call())
                .count()
            == 1;
  }

  private Finding finding(UnitSummary owner, WaitSite wait, Step from, Task task) {
    String executor = task.executor().name();
    List<Hop> hops = new ArrayList<>();
    hops.add(
        Chains.hop(
            task.by().label() + " gives " + from.unit().label() + " to " + executor, task.site()));
    List<Edge> chain = new ArrayList<>();
    for (Step step = from; step.edge() != null; step = step.towards()) {
      chain.add(step.edge());
    }
    hops.addAll(Chains.of(chain));
    hops.add(Chains.hop(owner.label() + " waits with " + wait.what(), wait.site()));
    return new Finding(
        name(),
        wait.site().file(),
        wait.site().range(),
        owner.id().method(),
        wait.what() + "/" + wait.arity(),
        "Compose, or give the inner task an executor of its own, instead of waiting with "
            + wait.what()
            + ": this task holds a thread of "
            + executor
            + " while the task it waits for queues for one.",
        hops,
        "");
  }
}
