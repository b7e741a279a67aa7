package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the round trip, or the sleep, that a piece of code makes each time it runs. */
final class RoundTrips {
  private static final int MAX_DEPTH = 8;

  private final RuleContext context;
  private final OncePerProcess once;

  /**
   * A call that takes its time.
   *
   * @param what {@code MailSender.send}
   * @param chain from the code to the method that makes it; empty where the code does so itself
   */
  record Trip(String what, UnitSummary owner, Site site, List<Edge> chain) {}

  private record Step(UnitSummary unit, Edge edge, Step before, int depth) {}

  RoundTrips(RuleContext context, OncePerProcess once) {
    this.context = context;
    this.once = once;
  }

  /** Whether a call asks another machine and waits for the answer. */
  boolean isTrip(Callee callee) {
    return line(callee).filter(line -> line.has("round-trip")).isPresent();
  }

  boolean isSleep(Callee callee) {
    return line(callee).filter(line -> line.is("what", "sleep")).isPresent();
  }

  private Optional<CatalogueLine> line(Callee callee) {
    Optional<CatalogueLine> found = context.catalogue().method(Kind.BLOCK, callee.key());
    return found.isPresent()
        ? found
        : callee.annotations().stream()
            .flatMap(annotation -> context.catalogue().annotation(Kind.BLOCK, annotation).stream())
            .findFirst();
  }

  /**
   * The nearest wanted call in a piece of a body, or in what that runs on the same thread.
   *
   * @param code a loop, or a function that runs for each element
   */
  Optional<Trip> in(MethodBody body, Node code, Predicate<Callee> wanted) {
    UnitSummary unit = context.graph().unit(body.unit(code));
    Optional<Trip> own = direct(body, unit, code, wanted, List.of());
    if (own.isPresent()) {
      return own;
    }
    Deque<Step> queue = new ArrayDeque<>();
    for (Edge edge : context.graph().callees(unit)) {
      Node node = isWithin(edge.site().range(), code) ? nodeAt(body, edge.site()) : null;
      if (node != null && repeats(body, node, code)) {
        follow(queue, edge, null);
      }
    }
    return search(queue, wanted);
  }

  private Optional<Trip> search(Deque<Step> queue, Predicate<Callee> wanted) {
    Set<UnitId> seen = new HashSet<>();
    while (!queue.isEmpty()) {
      Step step = queue.remove();
      MethodBody body = seen.add(step.unit().id()) ? context.body(step.unit().id().method()) : null;
      if (body == null) {
        continue;
      }
      Optional<Trip> found = direct(body, step.unit(), null, wanted, chain(step));
      if (found.isPresent()) {
        return found;
      }
      if (step.depth() < MAX_DEPTH) {
        context.graph().callees(step.unit()).forEach(edge -> follow(queue, edge, step));
      }
    }
    return Optional.empty();
  }

  /** Goes into a call that only one method may answer, and that is not made once for all. */
  private void follow(Deque<Step> queue, Edge edge, Step before) {
    boolean only =
        edge.call() == null
            || context.graph().callees(edge.caller()).stream()
                    .filter(other -> other.call() == edge.call())
                    .count()
                == 1;
    if (only && !once.contains(edge.callee())) {
      queue.add(new Step(edge.callee(), edge, before, before == null ? 1 : before.depth() + 1));
    }
  }

  private static List<Edge> chain(Step from) {
    List<Edge> chain = new ArrayList<>();
    for (Step step = from; step != null; step = step.before()) {
      chain.add(step.edge());
    }
    Collections.reverse(chain);
    while (!chain.isEmpty() && chain.get(0).isLexical()) {
      chain.remove(0);
    }
    return chain;
  }

  private Optional<Trip> direct(
      MethodBody body, UnitSummary unit, Node code, Predicate<Callee> wanted, List<Edge> chain) {
    for (Node node : body.nodes()) {
      Callee callee = calleeOf(node);
      if (callee != null
          && wanted.test(callee)
          && (code == null || isWithin(node.range(), code))
          && (node == code || runsIn(body, node, unit))
          && repeats(body, node, code)) {
        Site site = new Site(body.file(), node.range(), Set.of());
        return Optional.of(new Trip(callee.key().display(), unit, site, chain));
      }
    }
    return Optional.empty();
  }

  private static Callee calleeOf(Node node) {
    if (node instanceof Node.Reference reference) {
      return reference.callee();
    }
    return node instanceof Node.Call call ? call.callee() : null;
  }

  /** A reference runs where the unit is itself; calls run in the unit they stand in. */
  private static boolean runsIn(MethodBody body, Node node, UnitSummary unit) {
    return node instanceof Node.Reference
        ? unit.declaration().range().equals(node.range())
        : body.unit(node).equals(unit.id());
  }

  private static boolean isWithin(Range range, Node code) {
    return code.range().start() <= range.start() && range.end() <= code.range().end();
  }

  private static Node nodeAt(MethodBody body, Site site) {
    for (Node node : body.nodes()) {
      if (node.range().equals(site.range())) {
        return node;
      }
    }
    return null;
  }

  /** Whether the code goes on after the call: no handling of a failure, no last round. */
  private static boolean repeats(MethodBody body, Node call, Node code) {
    Node inner = call;
    for (Node around = body.parent(call);
        around != null && inner != code && !(around instanceof Node.Lambda);
        around = body.parent(around)) {
      if (around instanceof Node.Exit exit && leaves(exit) && code != null) {
        return false;
      }
      if (around instanceof Node.Try attempt
          && inner != attempt.body()
          && inner != attempt.cleanup()
          && !attempt.resources().contains(inner)) {
        return false;
      }
      if (code != null && around instanceof Node.Block block && isLast(block, inner)) {
        return false;
      }
      inner = around;
    }
    return true;
  }

  private static boolean isLast(Node.Block block, Node statement) {
    int next = block.statements().indexOf(statement) + 1;
    return block.statements().subList(next, block.statements().size()).stream()
        .anyMatch(after -> after instanceof Node.Exit exit && leaves(exit));
  }

  private static boolean leaves(Node.Exit exit) {
    return exit.kind() != Node.Exit.Kind.CONTINUE && exit.kind() != Node.Exit.Kind.YIELD;
  }
}
