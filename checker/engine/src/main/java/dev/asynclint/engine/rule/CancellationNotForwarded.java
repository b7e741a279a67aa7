package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * A cancellation carrier is at hand and the work does not get it: a call has an overload that takes
 * it, or is given the one that is never cancelled; a loop never asks it; a parameter is never read.
 *
 * <p>An explicit "none" is a decision as long as the carrier at hand belongs to somebody else: to
 * the object, or to what a getter is called on. Where the method itself was given a carrier, or
 * made one, passing none drops it and is reported. A "none" in a variable is a decision always.
 *
 * <p>Remedy: {@code position:source} to insert an argument, {@code position=source} to replace one.
 */
public final class CancellationNotForwarded implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    CarrierTypes carriers = new CarrierTypes(context.catalogue());
    CarriersInScope scope = new CarriersInScope(context, carriers);
    UnforwardedCalls calls = new UnforwardedCalls(context, carriers, scope);
    CarrierLoops loops = new CarrierLoops(context, carriers, scope);
    UnreadCarriers unread = new UnreadCarriers(context, carriers);
    for (MethodBody body : context.wantedBodies()) {
      if (carriers.isCarrier(body.owner().name())
          || PointOfNoCancellation.isCleanUp(body.method(), context)
          || !scope.mayHold(body)
          || context.flow().roles().of(body.method()).kind() == Role.Kind.TEST) {
        continue;
      }
      List<Finding> own = new ArrayList<>(0);
      for (Node node : body.nodes()) {
        if (node instanceof Node.Call || node instanceof Node.Reference) {
          calls.check(body, node, name()).ifPresent(own::add);
        }
      }
      own.addAll(loops.in(body, name(), List.copyOf(own)));
      findings.addAll(own.isEmpty() ? unread.in(body, name()) : own);
    }
    return findings;
  }
}
