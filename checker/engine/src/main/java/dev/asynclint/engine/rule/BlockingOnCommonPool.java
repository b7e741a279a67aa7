package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.graph.CallGraph.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Blocking work given to the pool that the whole process shares, one thread a core: {@code
 * supplyAsync} without an executor, or a scheduler made for computation. At any depth.
 */
public final class BlockingOnCommonPool implements Rule {
  /** First word of a remedy: give the operator this executor too. */
  public static final String EXECUTOR = "executor";

  @Override
  public List<Finding> check(RuleContext context) {
    Map<MethodKey, MethodBody> bodies = new HashMap<>();
    context.bodies().forEach(body -> bodies.put(body.key(), body));
    ExecutorInScope executors = new ExecutorInScope(context);
    List<Finding> findings = new ArrayList<>();
    for (BlockedContext blocked :
        BlockedContext.of(context, name(), context.threading()::isOnCommonPool)) {
      String by = context.graph().runs(blocked.unit()).get(0).by();
      for (Run run : context.graph().runs(blocked.unit())) {
        by = run.execution().mustNotBlock() ? run.by() : by;
      }
      MethodBody body = bodies.get(blocked.unit().id().method());
      Node.Lambda task = body == null ? null : task(body, blocked);
      String remedy =
          task == null
              ? ""
              : executors.of(body, task).map(name -> EXECUTOR + " " + name).orElse("");
      findings.add(
          blocked.finding(
              name(),
              "Give "
                  + by
                  + " an executor for blocking work: "
                  + blocked.what()
                  + ", and the shared pool has one thread a core for the whole process.",
              remedy));
    }
    return findings;
  }

  /** The lambda that is the unit. */
  private static Node.Lambda task(MethodBody body, BlockedContext blocked) {
    for (Node.Lambda lambda : body.nodes(Node.Lambda.class)) {
      if (lambda.ordinal() == blocked.unit().id().ordinal()) {
        return lambda;
      }
    }
    return null;
  }
}
