package dev.asynclint.engine.graph;

import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.CallSite;
import dev.asynclint.engine.summary.UnitSummary.Guard;
import dev.asynclint.engine.summary.UnitSummary.MarkSite;
import dev.asynclint.engine.summary.UnitSummary.Role;
import dev.asynclint.engine.summary.UnitSummary.WaitSite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds who waits, or who blocks: a breadth-first search from every unproven wait, or every
 * blocking call, back through its callers, so that the chain found first is the shortest. It ends
 * at the innermost async context, at code that may wait, at request handlers, and for waits at
 * initialisers and where a lock is held.
 */
public final class WaitSearch {
  private final CallGraph graph;
  private final Threading threading;
  private final WaitingUnits waiting;
  private final Places places;
  private final List<Reached> reached = new ArrayList<>();

  /**
   * A way from a context to a wait.
   *
   * @param context the async context, or the request handler
   * @param chain edges from the context to the unit that waits, without those that only enter a
   *     lambda written in the context; empty where it waits itself
   * @param owner the unit that waits
   */
  public record Way(UnitSummary context, List<Edge> chain, UnitSummary owner, WaitSite waitSite) {}

  /**
   * What reaches one wait, nearest first.
   *
   * @param initializers one way per initialiser
   * @param locked one way per place that holds a lock
   * @param asyncContexts one way per async context
   * @param handlers one way per request handler on a platform thread
   */
  public record Reached(
      UnitSummary owner,
      WaitSite waitSite,
      List<Way> initializers,
      List<Way> locked,
      List<Way> asyncContexts,
      List<Way> handlers) {}

  /** Code in which a wait does harm whichever thread it is on: the search ends there too. */
  public interface Places {
    Places NONE =
        new Places() {
          @Override
          public boolean isInitializer(UnitSummary unit, WaitSite wait) {
            return false;
          }

          @Override
          public boolean isLocked(UnitSummary unit, Site site, WaitSite wait) {
            return false;
          }
        };

    /** Whether others wait until the unit has ended, and the wait is one that counts there. */
    boolean isInitializer(UnitSummary unit, WaitSite wait);

    /** Whether the unit holds a lock at the site, and the wait is one that counts there. */
    boolean isLocked(UnitSummary unit, Site site, WaitSite wait);
  }

  private WaitSearch(
      CallGraph graph,
      Threading threading,
      Function<UnitSummary, List<WaitSite>> sites,
      boolean all,
      Places places) {
    this.graph = graph;
    this.threading = threading;
    this.places = places;
    waiting = new WaitingUnits(graph, unit -> !sites.apply(unit).isEmpty(), all);
    for (UnitSummary unit : graph.units()) {
      for (WaitSite wait : sites.apply(unit)) {
        reached.add(search(unit, wait));
      }
    }
  }

  /** Who reaches the waits for futures and for other threads. */
  public static WaitSearch forWaits(CallGraph graph, Threading threading, Places places) {
    return new WaitSearch(graph, threading, UnitSummary::waits, false, places);
  }

  /** Who reaches the calls that block without waiting for a future: files, databases, sleep. */
  public static WaitSearch forBlockingCalls(CallGraph graph, Threading threading) {
    return new WaitSearch(graph, threading, WaitSearch::blockingCalls, true, Places.NONE);
  }

  private static List<WaitSite> blockingCalls(UnitSummary unit) {
    if (unit.marks().isEmpty()) {
      return List.of();
    }
    List<WaitSite> found = new ArrayList<>(1);
    for (MarkSite mark : unit.marks()) {
      boolean waits =
          unit.waits().stream().anyMatch(w -> w.site().range().equals(mark.site().range()));
      if (mark.kind().equals(Kind.BLOCK.word()) && !waits) {
        found.add(
            new WaitSite(mark.site(), mark.what(), mark.arity(), false, false, -1, mark.guard()));
      }
    }
    return found;
  }

  /** Every wait with what reaches it, in order of file and position. */
  public List<Reached> all() {
    return reached;
  }

  /** One step back from the wait; {@code towards} leads to the wait again. */
  private record Step(
      UnitSummary unit, int parameter, Guard guard, boolean offPath, Edge edge, Step towards) {}

  private record State(UnitId unit, int parameter, Guard guard, boolean offPath) {}

  private Reached search(UnitSummary owner, WaitSite waitSite) {
    List<Way> initializers = new ArrayList<>(0);
    List<Way> locked = new ArrayList<>(0);
    List<Way> contexts = new ArrayList<>(1);
    List<Way> handlers = new ArrayList<>(0);
    Set<UnitId> named = new HashSet<>();
    Set<State> seen = new HashSet<>();
    Deque<Step> queue = new ArrayDeque<>();
    queue.add(new Step(owner, waitSite.onParameter(), waitSite.guard(), false, null, null));
    while (!queue.isEmpty()) {
      Step step = queue.remove();
      UnitSummary unit = step.unit();
      if (!seen.add(new State(unit.id(), step.parameter(), step.guard(), step.offPath()))) {
        continue;
      }
      if (!graph.isTest(unit)) {
        Site site = step.edge() == null ? waitSite.site() : step.edge().site();
        if (places.isInitializer(unit, waitSite)) {
          initializers.add(way(step, owner, waitSite));
          continue;
        }
        if (places.isLocked(unit, site, waitSite)) {
          locked.add(way(step, owner, waitSite));
          continue;
        }
      }
      switch (threading.of(unit)) {
        case ALLOWED -> {
          continue;
        }
        case FORBIDDEN -> {
          boolean asked = step.guard().mayWait() && !threading.isOnCommonPool(unit);
          if (!asked && named.add(unit.id())) {
            contexts.add(way(step, owner, waitSite));
          }
          continue;
        }
        case AS_CALLER -> {}
      }
      if (unit.role().kind() == Role.Kind.HANDLER && !step.offPath() && named.add(unit.id())) {
        handlers.add(way(step, owner, waitSite));
        continue;
      }
      boolean offPath = step.offPath() || unit.role().kind() == Role.Kind.BATCH;
      for (Edge edge : graph.callers(unit)) {
        if (!waiting.isLikely(edge)) {
          continue;
        }
        CallSite call = edge.call();
        // A function that a field holds runs in other methods: their parameters are not meant.
        boolean own = call != null || edge.caller().id().method().equals(unit.id().method());
        int parameter = own ? step.parameter() : -1;
        if (parameter >= 0 && call != null) {
          if (parameter < Long.SIZE && (call.provenArguments() >> parameter & 1) == 1) {
            continue;
          }
          parameter =
              parameter < call.passedParameters().size()
                  ? call.passedParameters().get(parameter)
                  : -1;
        }
        Guard guard = step.guard();
        if (call != null) {
          Boolean constant = call.constants().get(guard.parameter());
          if (constant != null && constant != guard.value()) {
            continue;
          }
          guard = guardOf(call, guard);
        }
        queue.add(new Step(edge.caller(), parameter, guard, offPath, edge, step));
      }
    }
    return new Reached(
        owner,
        waitSite,
        List.copyOf(initializers),
        List.copyOf(locked),
        List.copyOf(contexts),
        List.copyOf(handlers));
  }

  /** What must hold in the caller for the call to reach the wait. */
  private static Guard guardOf(CallSite call, Guard inCallee) {
    int passed =
        inCallee.parameter() >= 0 && inCallee.parameter() < call.passedParameters().size()
            ? call.passedParameters().get(inCallee.parameter())
            : -1;
    Boolean means = call.mayWait().get(inCallee.parameter());
    boolean asked = means != null && means == inCallee.value();
    Guard inCaller =
        passed >= 0 ? call.guard().withParameter(passed, inCallee.value()) : call.guard();
    return asked || inCallee.mayWait() ? inCaller.withMayWait(true) : inCaller;
  }

  private static Way way(Step from, UnitSummary owner, WaitSite waitSite) {
    List<Edge> chain = new ArrayList<>();
    for (Step step = from; step.edge() != null; step = step.towards()) {
      if (!chain.isEmpty() || !step.edge().isLexical()) {
        chain.add(step.edge());
      }
    }
    return new Way(from.unit(), List.copyOf(chain), owner, waitSite);
  }
}
