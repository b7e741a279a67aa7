package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.HashSet;
import java.util.Set;

/**
 * Code that requests may reach but do not repeat: what is kept for the next request, in a memo or
 * in a field, and the end of a resource.
 */
final class OncePerProcess {
  private final RuleContext context;
  private final Catalogue catalogue;
  private Set<UnitId> memoized;
  private final Set<UnitId> waitedFor = new HashSet<>();
  private final LazyFields lazy;

  OncePerProcess(RuleContext context) {
    this.context = context;
    catalogue = context.catalogue();
    lazy = new LazyFields(context);
  }

  private Set<UnitId> memoized() {
    if (memoized == null) {
      memoized = new HashSet<>();
      context.bodies().forEach(this::memoizedIn);
    }
    return memoized;
  }

  private void memoizedIn(MethodBody body) {
    if (body.calls().stream().noneMatch(this::memoizes)) {
      return;
    }
    for (Node node : body.nodes()) {
      UnitId function = body.functionUnit(node);
      if (function != null) {
        note(body, node, function);
      }
    }
  }

  private boolean memoizes(Node.Call call) {
    return !catalogue.methodAll(Kind.MEMOIZES, call.callee().key()).isEmpty();
  }

  private void note(MethodBody body, Node function, UnitId unit) {
    if (!(body.parent(function) instanceof Node.Call call)) {
      return;
    }
    for (CatalogueLine line : catalogue.methodAll(Kind.MEMOIZES, call.callee().key())) {
      for (int i = 0; i < call.arguments().size(); i++) {
        if (call.arguments().get(i) == function && line.namesArgument(i)) {
          memoized.add(unit);
          if (line.has("locked")) {
            waitedFor.add(unit);
          }
        }
      }
    }
  }

  /** Whether others wait on a lock until the function has computed its value. */
  boolean isWaitedFor(UnitId unit) {
    return memoized().contains(unit) && waitedFor.contains(unit);
  }

  boolean contains(UnitSummary unit) {
    return memoized().contains(unit.id()) || Lifecycle.isEnd(unit.id());
  }

  /** Whether a call leads to such code, or its result is kept in a field that was empty. */
  boolean contains(Edge edge) {
    return contains(edge.callee()) || isLazy(edge.caller().id(), edge.site());
  }

  /** Whether what happens there is kept in a field that was empty. */
  boolean isLazy(UnitId unit, Site site) {
    return lazy.isFilledAt(unit, site);
  }
}
