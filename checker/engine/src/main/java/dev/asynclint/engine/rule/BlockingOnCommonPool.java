package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.graph.CallGraph.Run;
import dev.asynclint.engine.summary.Execution;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocking work given to the pool that the whole process shares, one thread a core: {@code
 * supplyAsync} without an executor, or a scheduler made for computation. At any depth.
 */
public final class BlockingOnCommonPool implements Rule {
  /** First word of a remedy: give the operator this executor too. */
  public static final String EXECUTOR = "executor";

  @Override
  public List<Finding> check(RuleContext context) {
    ExecutorInScope executors = new ExecutorInScope(context);
    List<Finding> findings = new ArrayList<>();
    for (BlockedContext blocked :
        BlockedContext.of(context, name(), context.threading()::isOnCommonPool)) {
      MethodBody body = context.body(blocked.unit().id().method());
      Node.Lambda task =
          body != null && body.function(blocked.unit().id().ordinal()) instanceof Node.Lambda lambda
              ? lambda
              : null;
      String remedy =
          task == null
              ? ""
              : executors.of(body, task).map(name -> EXECUTOR + " " + name).orElse("");
      findings.add(
          blocked
              .finding(
                  name(),
                  way(blocked, task, body, context)
                      + ": "
                      + blocked.what()
                      + ", and the shared pool has one thread a core for the whole process.",
                  remedy)
              // Nobody says what the threads of the executor in scope are there for.
              .asOnlyOffered());
    }
    return findings;
  }

  /** What to do instead, which depends on how the work came to the pool. */
  private static String way(
      BlockedContext blocked, Node.Lambda task, MethodBody body, RuleContext context) {
    String taker =
        context.graph().runs(blocked.unit()).stream()
            .filter(run -> run.execution() == Execution.COMMON_POOL)
            .map(Run::by)
            .findFirst()
            .orElseThrow();
    if (task != null && body.parent(task) instanceof Node.Call call) {
      if (isCold(call, context)) {
        return "Choose a scheduler for blocking work before " + taker;
      }
      if (namesExecutor(call, context)) {
        return "Choose an executor for blocking work instead of the shared one for " + taker;
      }
    }
    return "Give " + taker + " an executor for blocking work";
  }

  private static boolean isCold(Node.Call call, RuleContext context) {
    return context
        .catalogue()
        .type(Kind.ASYNC_TYPE, call.type().name())
        .filter(line -> line.has("cold"))
        .isPresent();
  }

  private static boolean namesExecutor(Node.Call call, RuleContext context) {
    return context.catalogue().methodAll(Kind.RUNS, call.callee().key()).stream()
        .anyMatch(line -> line.has("executor"));
  }
}
