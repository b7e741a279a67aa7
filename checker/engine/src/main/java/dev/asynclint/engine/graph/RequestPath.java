package dev.asynclint.engine.graph;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.CallSite;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What request handlers reach: a breadth-first search from all handlers at once, so that each unit
 * knows its nearest handler. A call that several methods may answer leads to each of them, a few
 * times on one way. Callbacks belong to the request that they complete; work given to an executor
 * of its own does not.
 */
public final class RequestPath {
  /**
   * A way that guesses more often, which of several methods a call runs, is taken by few requests.
   */
  private static final int MOST_GUESSES = 3;

  private final Map<UnitId, Edge> reachedBy = new HashMap<>();
  private final Map<UnitId, UnitSummary> handlers = new HashMap<>();
  private final Set<MethodKey> methods = new HashSet<>();

  public RequestPath(CallGraph graph) {
    this(graph, edge -> false);
  }

  /**
   * What handlers reach without going certain ways.
   *
   * @param left edges that are not on the path, unless they lead to handlers
   */
  public RequestPath(CallGraph graph, Predicate<Edge> left) {
    Map<UnitId, Integer> guessedTo = new HashMap<>();
    Deque<UnitSummary> queue = new ArrayDeque<>();
    for (UnitSummary unit : graph.units()) {
      if (unit.role().isHandler()) {
        handlers.put(unit.id(), unit);
        queue.add(unit);
      }
    }
    while (!queue.isEmpty()) {
      UnitSummary unit = queue.remove();
      List<Edge> edges = new ArrayList<>(graph.callees(unit));
      edges.addAll(graph.handOffs(unit));
      Set<CallSite> guesses = severallyAnswered(edges);
      for (Edge edge : edges) {
        UnitSummary next = edge.callee();
        int guessed =
            guessedTo.getOrDefault(unit.id(), 0) + (guesses.contains(edge.call()) ? 1 : 0);
        boolean leaves =
            next.role().kind() == Role.Kind.BATCH
                || next.role().kind() == Role.Kind.MAY_BLOCK
                || left.test(edge);
        if (!leaves && guessed <= MOST_GUESSES && !handlers.containsKey(next.id())) {
          if (guessed > 0) {
            guessedTo.put(next.id(), guessed);
          }
          handlers.put(next.id(), handlers.get(unit.id()));
          reachedBy.put(next.id(), edge);
          queue.add(next);
        }
      }
    }
    handlers.keySet().forEach(id -> methods.add(id.method()));
  }

  /** The calls that more than one of the edges is for. */
  private static Set<CallSite> severallyAnswered(List<Edge> edges) {
    Set<CallSite> once = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<CallSite> often = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Edge edge : edges) {
      if (edge.call() != null && !once.add(edge.call())) {
        often.add(edge.call());
      }
    }
    return often;
  }

  /** Whether a handler reaches the method or a function in it: a cheap first question. */
  public boolean entersAny(MethodKey method) {
    return methods.contains(method);
  }

  /** Whether a handler reaches the unit on its own thread. */
  public boolean reaches(UnitSummary unit) {
    return handlers.containsKey(unit.id());
  }

  /** The nearest handler; null where none reaches the unit. */
  public UnitSummary handler(UnitSummary unit) {
    return handlers.get(unit.id());
  }

  /** The edges from the nearest handler to the unit; empty for the handler itself. */
  public List<Edge> chain(UnitSummary unit) {
    List<Edge> chain = new ArrayList<>();
    for (Edge edge = reachedBy.get(unit.id());
        edge != null;
        edge = reachedBy.get(edge.caller().id())) {
      chain.add(edge);
    }
    Collections.reverse(chain);
    while (!chain.isEmpty() && chain.get(0).isLexical()) {
      chain.remove(0);
    }
    return List.copyOf(chain);
  }
}
