package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.graph.CallGraph.Run;
import dev.asynclint.engine.graph.WaitSearch.Reached;
import dev.asynclint.engine.summary.Execution;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Locks that are held across asynchronous work: waits for results in {@code synchronized} code or
 * between {@code lock()} and {@code unlock()}, directly or through any chain of calls; and locks
 * that belong to the thread that took them, released in a callback that another thread runs.
 */
public final class LockHeldAcrossAsync implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    HeldLocks locks = new HeldLocks(context);
    for (BlockedContext waits : BlockedContext.ofWaits(context, name(), Reached::locked)) {
      findings.add(
          waits.finding(
              name(),
              "Release the lock before waiting: "
                  + waits.what()
                  + ", and everybody who needs the lock that "
                  + waits.unit().label()
                  + " holds waits too.",
              ""));
    }
    EnclosingCode enclosing = new EnclosingCode(context);
    for (MethodBody body : context.wantedBodies()) {
      if (!enclosing.isTest(body)) {
        releases(body, locks, context, findings);
      }
    }
    return findings;
  }

  /** Releases in callbacks of what the code around has taken. */
  private void releases(
      MethodBody body, HeldLocks locks, RuleContext context, List<Finding> findings) {
    for (Node.Call taken : body.calls()) {
      if (!locks.isOwned(taken)) {
        continue;
      }
      UnitId taker = body.unit(taken);
      for (Node.Call call : body.calls()) {
        UnitId releaser = body.unit(call);
        if (locks.isRelease(call, taken)
            && !releaser.equals(taker)
            && isInside(body, call, taken)
            && !isTakenIn(body, releaser, call, locks)) {
          elsewhere(releaser, context)
              .ifPresent(run -> findings.add(released(body, call, taken, run)));
        }
      }
    }
  }

  /** Whether the release stands in a lambda of the code that takes the lock, after it. */
  private static boolean isInside(MethodBody body, Node.Call release, Node.Call taken) {
    Node.Lambda around = body.lambda(taken);
    return release.range().start() >= taken.range().end()
        && (around == null || Subtree.holds(body, release, around));
  }

  private static boolean isTakenIn(
      MethodBody body, UnitId unit, Node.Call release, HeldLocks locks) {
    return body.calls().stream()
        .anyMatch(
            call ->
                locks.isOwned(call)
                    && locks.isRelease(release, call)
                    && body.unit(call).equals(unit));
  }

  /** How the function comes to run, if never on the thread that hands it on. */
  private static Optional<Run> elsewhere(UnitId id, RuleContext context) {
    UnitSummary unit = context.graph().unit(id);
    List<Run> runs = unit == null ? List.of() : context.graph().runs(unit);
    boolean certain =
        runs.stream()
            .allMatch(
                run -> run.execution() != Execution.INLINE && run.execution() != Execution.LATER);
    return certain ? runs.stream().findFirst() : Optional.empty();
  }

  private Finding released(MethodBody body, Node.Call call, Node.Call taken, Run run) {
    return new Finding(
        name(),
        body.file(),
        call.range(),
        body.key(),
        call.callee().key().displayWithArity(),
        "Unlock on the thread that locks: "
            + run.by()
            + " runs this on another one, and only the thread that called "
            + taken.callee().key().display()
            + " may unlock.",
        List.of(),
        "");
  }
}
