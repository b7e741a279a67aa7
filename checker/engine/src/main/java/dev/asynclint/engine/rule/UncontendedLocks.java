package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod.Modifier;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Locks for which no other work waits: that of an object whose constructor still runs, one made on
 * the spot, one that everybody only tries to take, and those that only timers and other background
 * work take, to keep two runs apart.
 */
final class UncontendedLocks {
  private static final String THIS = "this of ";

  private final RuleContext context;
  private final Map<String, Boolean> background = new HashMap<>();
  private Map<String, Set<UnitId>> takers;
  private final Set<String> waitedFor = new HashSet<>();
  private final Set<UnitId> repeated = new HashSet<>();

  UncontendedLocks(RuleContext context) {
    this.context = context;
  }

  /**
   * Whether nobody waits for what the unit locks with {@code synchronized (lock)} or {@code
   * lock.lock()}.
   */
  boolean isUncontended(MethodBody body, UnitId unit, Node lock) {
    if (lock instanceof Node.Local
        && Definitions.ofStable(body, lock) instanceof Node.Call made
        && made.isCreation()) {
      return true;
    }
    String name = name(body, lock);
    return name != null && isUncontended(name, unit);
  }

  /** Whether nobody waits for what the method locks because it is {@code synchronized}. */
  boolean isUncontended(MethodBody body, UnitId unit) {
    return !body.method().has(Modifier.STATIC) && isUncontended(THIS + body.key().owner(), unit);
  }

  private boolean isUncontended(String name, UnitId unit) {
    if (name.startsWith(THIS) && isUnderConstruction(unit)) {
      return true;
    }
    Boolean known = background.get(name);
    if (known == null) {
      known =
          takers().getOrDefault(name, Set.of()).stream()
                  .allMatch(taker -> isReachedOnlyFrom(taker, this::isBackground))
              || !waitedFor.contains(name);
      background.put(name, known);
    }
    return known;
  }

  /** A lock that can be told from others; null for all else. */
  private static String name(MethodBody body, Node lock) {
    if (lock instanceof Node.This) {
      return THIS + body.key().owner();
    }
    return lock instanceof Node.Field field ? field.owner() + "." + field.name() : null;
  }

  private boolean isUnderConstruction(UnitId unit) {
    return isReachedOnlyFrom(
        unit,
        root ->
            root.id().isMethod()
                && root.id().method().isConstructor()
                && root.id().method().owner().equals(unit.method().owner()));
  }

  private boolean isBackground(UnitSummary root) {
    return root.role().kind() == Role.Kind.BATCH || repeated.contains(root.id());
  }

  /** Whether every way into a unit begins at such a one; tests aside. */
  private boolean isReachedOnlyFrom(UnitId id, Predicate<UnitSummary> beginning) {
    Set<UnitId> seen = new HashSet<>(Set.of(id));
    Deque<UnitId> queue = new ArrayDeque<>(seen);
    boolean found = false;
    while (!queue.isEmpty()) {
      UnitSummary unit = context.graph().unit(queue.remove());
      if (unit == null || unit.role().kind() == Role.Kind.HANDLER) {
        return false;
      }
      if (context.graph().isTest(unit)) {
        continue;
      }
      boolean begins = beginning.test(unit);
      found |= begins;
      // Who calls a constructor has not got the object yet.
      if (begins && unit.id().isMethod() && unit.id().method().isConstructor()) {
        continue;
      }
      List<Edge> callers = context.graph().callers(unit);
      if (callers.isEmpty() && !begins) {
        return false;
      }
      for (Edge edge : callers) {
        if (seen.add(edge.caller().id())) {
          queue.add(edge.caller().id());
        }
      }
    }
    return found;
  }

  /** Who takes each lock of the module. */
  private Map<String, Set<UnitId>> takers() {
    if (takers == null) {
      takers = new HashMap<>();
      context.bodies().forEach(this::collect);
    }
    return takers;
  }

  private void collect(MethodBody body) {
    if (body.method().has(Modifier.SYNCHRONIZED) && !body.method().has(Modifier.STATIC)) {
      add(THIS + body.key().owner(), new UnitId(body.key(), 0), true);
    }
    for (Node node : body.nodes()) {
      if (node instanceof Node.Synchronized section) {
        add(name(body, section.lock()), body.unit(section), true);
      } else if (node instanceof Node.Field
          && !(body.parent(node) instanceof Node.Call call && call.receiver() == node)
          && !(body.parent(node) instanceof Node.Assign assign && assign.target() == node)) {
        // Whoever is given the lock may wait for it.
        waitedFor.add(name(body, node));
      } else if (node instanceof Node.Call call) {
        if (call.receiver() instanceof Node.Field) {
          context
              .catalogue()
              .method(Kind.LOCK, call.callee().key())
              .ifPresent(
                  line -> add(name(body, call.receiver()), body.unit(call), !line.has("refuses")));
        }
        repeatedBy(body, call);
      }
    }
  }

  private void add(String lock, UnitId taker, boolean waits) {
    if (lock != null) {
      if (waits) {
        waitedFor.add(lock);
      }
      takers.computeIfAbsent(lock, k -> new HashSet<>(2)).add(taker);
    }
  }

  private void repeatedBy(MethodBody body, Node.Call call) {
    for (CatalogueLine line : context.catalogue().methodAll(Kind.RUNS, call.callee().key())) {
      for (int i = 0; line.has("repeats") && i < call.arguments().size(); i++) {
        UnitId function = line.namesArgument(i) ? body.functionUnit(call.arguments().get(i)) : null;
        if (function != null) {
          repeated.add(function);
        }
      }
    }
  }
}
