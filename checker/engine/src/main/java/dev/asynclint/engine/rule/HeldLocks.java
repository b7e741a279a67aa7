package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod.Modifier;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a unit holds a lock at a place that others may wait for: it stands in {@code
 * synchronized} code, or after a {@code lock()} with no {@code unlock()} of the same lock in
 * between. A release anywhere in between counts, also in a branch: then nobody can say.
 */
final class HeldLocks {
  private final RuleContext context;
  private final Catalogue catalogue;
  private final UncontendedLocks uncontended;
  private final Map<UnitId, Map<Site, Boolean>> known = new HashMap<>();

  HeldLocks(RuleContext context) {
    this.context = context;
    catalogue = context.catalogue();
    uncontended = new UncontendedLocks(context);
  }

  /** Whether the unit holds a lock there that others may wait for. */
  boolean isHeld(UnitId unit, Site site) {
    return known
        .computeIfAbsent(unit, k -> new HashMap<>(2))
        .computeIfAbsent(site, s -> search(unit, s));
  }

  private boolean search(UnitId unit, Site site) {
    MethodBody body = context.body(unit.method());
    if (body == null) {
      return false;
    }
    Node place = place(body, unit, site);
    if (place == null) {
      return false;
    }
    Node inner = place;
    for (Node around = body.parent(place);
        around != null && !(around instanceof Node.Lambda);
        around = body.parent(around)) {
      if (around instanceof Node.Synchronized section
          && inner == section.body()
          && !uncontended.isUncontended(body, unit, section.lock())) {
        return true;
      }
      Node.Call taken = null;
      if (around instanceof Node.Block block) {
        taken = takenBefore(body, block, inner, place);
      } else if (around instanceof Node.Branch branch && inner == branch.then()) {
        taken = takenBy(branch.condition());
      }
      if (taken != null
          && !isReleased(body, taken, place)
          && !uncontended.isUncontended(body, unit, taken.receiver())) {
        return true;
      }
      inner = around;
    }
    return unit.isMethod()
        && body.method().has(Modifier.SYNCHRONIZED)
        && !uncontended.isUncontended(body, unit);
  }

  /** The call, or the function that is run, at the site. */
  private static Node place(MethodBody body, UnitId unit, Site site) {
    for (Node node : body.nodes()) {
      boolean counts =
          node instanceof Node.Call
              || node instanceof Node.Lambda
              || node instanceof Node.Reference;
      if (counts && node.range().equals(site.range()) && body.unit(node).equals(unit)) {
        return node;
      }
    }
    return null;
  }

  /** The nearest statement of the block that takes a lock which the call still holds. */
  private Node.Call takenBefore(MethodBody body, Node.Block block, Node statement, Node place) {
    List<Node> statements = block.statements();
    for (int i = statements.indexOf(statement) - 1; i >= 0; i--) {
      Node.Call taken = takenBy(statements.get(i));
      if (taken == null && statements.get(i) instanceof Node.Branch branch) {
        taken = takenOrLeft(branch);
      }
      if (taken != null && !isReleased(body, taken, place)) {
        return taken;
      }
    }
    return null;
  }

  /** {@code if (!lock.tryLock()) { return; }}. */
  private Node.Call takenOrLeft(Node.Branch branch) {
    return branch.otherwise() == null
            && LastExit.of(branch.then()) != null
            && branch.condition() instanceof Node.Test test
            && test.operator() == Node.Test.Operator.NOT
        ? takenBy(test.operands().get(0))
        : null;
  }

  /** {@code lock.lock()}, {@code long stamp = lock.writeLock()}, {@code lock.tryLock() && ..}. */
  private Node.Call takenBy(Node node) {
    if (node instanceof Node.Declare declare) {
      return takenBy(declare.initializer());
    }
    if (node instanceof Node.Test test && test.operator() == Node.Test.Operator.AND) {
      return test.operands().stream()
          .map(this::takenBy)
          .filter(taken -> taken != null)
          .findFirst()
          .orElse(null);
    }
    return node instanceof Node.Call call && line(call).isPresent() ? call : null;
  }

  private Optional<CatalogueLine> line(Node.Call call) {
    return call.receiver() == null
        ? Optional.empty()
        : catalogue
            .method(Kind.LOCK, call.callee().key())
            .filter(line -> !line.has("permits") && line.attribute("release").isPresent());
  }

  /** Whether the same lock is released between taking it and the call. */
  private boolean isReleased(MethodBody body, Node.Call taken, Node until) {
    for (Node.Call call : body.calls()) {
      if (call.range().start() >= taken.range().end()
          && call.range().end() <= until.range().start()
          && isRelease(call, taken)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the call releases what the other one takes. */
  boolean isRelease(Node.Call call, Node.Call taken) {
    return call.receiver() != null
        && line(taken).filter(line -> line.is("release", call.callee().key().name())).isPresent()
        && SameValue.isSame(call.receiver(), taken.receiver());
  }

  /** Whether only the thread that takes this lock may release it. */
  boolean isOwned(Node.Call taken) {
    return line(taken).filter(line -> line.has("owned")).isPresent();
  }
}
