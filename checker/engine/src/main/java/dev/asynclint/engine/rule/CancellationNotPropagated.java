package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cancelling this does not stop that: cancels that do not reach the work, timeouts that leave it
 * behind, and bridges between kinds of async work that lose the cancellation.
 *
 * <p>Remedy: of a timed wait, the handle to cancel first thing where its timeout is caught.
 */
public final class CancellationNotPropagated implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    AssignedValues assigned = context.assignedValues();
    StartedWork work = new StartedWork(context.catalogue(), assigned);
    AbandonedWait waits = new AbandonedWait(context, assigned, work);
    CancelReach cancels = new CancelReach(context, assigned, work);
    CancellationBridges bridges = new CancellationBridges(context, assigned, work);
    for (MethodBody body : context.wantedBodies()) {
      if (context.flow().roles().of(body.method()).kind() == Role.Kind.TEST) {
        continue;
      }
      for (Node.Call call : body.calls()) {
        if (!call.isCreation() && !context.catalogue().speaksOf(call.callee().key())) {
          continue;
        }
        Optional<String> handle = waits.handleOf(body, call);
        if (handle.isPresent()) {
          String what = handle.get().isEmpty() ? "the work" : handle.get();
          String message =
              "Cancel "
                  + what
                  + " when "
                  + call.callee().key().display()
                  + " times out: it is abandoned, and goes on.";
          findings.add(finding(body, call, message, handle.get()));
          continue;
        }
        cancels
            .problemOf(body, call)
            .or(() -> bridges.problemOf(body, call))
            .ifPresent(message -> findings.add(finding(body, call, message, "")));
      }
    }
    return findings;
  }

  private Finding finding(MethodBody body, Node.Call call, String message, String remedy) {
    return new Finding(
        name(),
        body.file(),
        call.range(),
        body.key(),
        call.callee().key().displayWithArity(),
        message,
        List.of(),
        remedy);
  }
}
