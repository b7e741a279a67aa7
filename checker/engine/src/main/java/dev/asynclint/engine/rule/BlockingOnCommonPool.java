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
                  way(blocked, body, context)
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
  private static String way(BlockedContext blocked, MethodBody body, RuleContext context) {
    String taker =
        context.graph().runs(blocked.unit()).stream()
            .filter(run -> run.execution() == Execution.COMMON_POOL)
            .map(Run::by)
            .findFirst()
            .orElseThrow();
    Node function = body == null ? null : body.function(blocked.unit().id().ordinal());
    if (function != null && body.parent(function) instanceof Node.Call call) {
      if (isCold(call.receiver(), context) || isCold(call, context)) {
        return "Give " + taker + " a scheduler for blocking work";
      }
      if (BoundedExecutors.given(context.catalogue(), call).isPresent()) {
        return "Give " + taker + " another executor, one for blocking work";
      }
    }
    return "Give " + taker + " an executor for blocking work";
  }

  private static boolean isCold(Node value, RuleContext context) {
    return value != null
        && context
            .catalogue()
            .type(Kind.ASYNC_TYPE, value.type().name())
            .filter(line -> line.has("cold"))
            .isPresent();
  }
}
