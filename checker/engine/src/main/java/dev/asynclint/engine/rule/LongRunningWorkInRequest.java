package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.graph.RequestPath;
import dev.asynclint.engine.rule.RoundTrips.Trip;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Loops that a request is too short for: one that never ends, one that sleeps until something has
 * happened, and one round trip for each element of a collection whose size nobody here bounds.
 * Reported at the loop, with the way from the handler to it and from it to the round trip.
 */
public final class LongRunningWorkInRequest implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    OncePerProcess once = new OncePerProcess(context);
    RequestPath path = new RequestPath(context.graph(), once::contains);
    RequestThreads threads = new RequestThreads(context, path);
    EnclosingCode enclosing = new EnclosingCode(context);
    RoundTrips trips = new RoundTrips(context, once);
    RequestArguments arguments = new RequestArguments(context, path);
    for (MethodBody body : context.wantedBodies()) {
      PerElementLoops loops = new PerElementLoops(context, arguments, trips, body);
      for (Node node : body.nodes()) {
        boolean candidate = node instanceof Node.Loop || loops.isPerElement(node);
        UnitSummary unit = candidate ? context.graph().unit(body.unit(node)) : null;
        Optional<String> held = unit == null ? Optional.empty() : threads.heldBy(unit);
        if (held.isEmpty()
            || enclosing.isTest(body)
            || enclosing.isBatch(body)
            || streams(context, body, node)
            || enclosing.suppresses(body, node, name())) {
          continue;
        }
        Found found = found(body, node, loops, trips, threads.isSynchronous(unit));
        if (found != null) {
          findings.add(finding(body, node, found, held.get(), path, unit));
        }
      }
    }
    return findings;
  }

  /**
   * Why a loop is reported.
   *
   * @param advice the imperative half of the message
   * @param why what the loop does
   */
  private record Found(String advice, String why, Trip trip) {}

  /**
   * @param sleeps whether a sleep counts: on the shared pool it is a blocking call like others
   */
  private static Found found(
      MethodBody body, Node node, PerElementLoops loops, RoundTrips trips, boolean sleeps) {
    if (node instanceof Node.Loop loop) {
      if (LoopEnds.isEndless(body, loop)) {
        return new Found("Start this once, in the background:", "the loop never ends, and", null);
      }
      Optional<Trip> sleep =
          !sleeps || loop.kind() == Node.Loop.Kind.FOR_EACH || LoopEnds.isCounted(loop)
              ? Optional.empty()
              : trips.in(body, loop, trips::isSleep).filter(trip -> trip.chain().size() <= 1);
      if (sleep.isPresent()) {
        return new Found(
            "Answer when it is there, or let the client ask again:",
            "the loop polls with " + sleep.get().what() + ", and",
            sleep.get());
      }
    }
    return loops
        .tripFor(node, callee -> trips.isTrip(callee) || sleeps && trips.isSleep(callee))
        .map(
            trip ->
                new Found(
                    "Ask for all elements at once, or leave the loop to a background job:",
                    "each element costs a call of " + trip.what() + ", and meanwhile the loop",
                    trip))
        .orElse(null);
  }

  /** Whether the loop writes to whoever listens: such an answer takes as long as it takes. */
  private static boolean streams(RuleContext context, MethodBody body, Node loop) {
    return Subtree.contains(loop, context.index(), node -> isStream(context, node))
        || body.method().overrides().stream()
            .anyMatch(
                overridden ->
                    context.catalogue().type(Kind.STREAMS, overridden.owner()).isPresent());
  }

  private static boolean isStream(RuleContext context, Node node) {
    return (node instanceof Node.Local || node instanceof Node.Field || node instanceof Node.Call)
        && !node.type().isVoid()
        && context.catalogue().type(Kind.STREAMS, node.type().name()).isPresent();
  }

  private Finding finding(
      MethodBody body, Node loop, Found found, String held, RequestPath path, UnitSummary unit) {
    Site site = new Site(body.file(), loop.range(), Set.of());
    List<Hop> hops = new ArrayList<>();
    if (path.reaches(unit)) {
      hops.addAll(Chains.of(path.chain(unit)));
    }
    Trip trip = found.trip();
    boolean far = trip != null && !trip.chain().isEmpty();
    if (!hops.isEmpty() || far) {
      hops.add(Chains.hop(unit.label() + " loops", site));
    }
    if (far) {
      hops.addAll(Chains.of(trip.chain()));
      hops.add(Chains.hop(trip.owner().label() + " calls " + trip.what(), trip.site()));
    }
    return new Finding(
        name(),
        body.file(),
        loop.range(),
        body.key(),
        loop instanceof Node.Call call ? call.callee().key().displayWithArity() : "loop",
        found.advice() + " " + found.why() + " holds " + held + ".",
        hops,
        "");
  }
}
