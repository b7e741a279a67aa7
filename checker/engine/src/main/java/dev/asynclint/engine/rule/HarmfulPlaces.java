package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.graph.WaitSearch;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.WaitSite;

/**
 * Static initialisers, memoised functions and locked sections of the module. A constructor is code
 * like any other: its wait does harm where its callers must not wait. What happens once, when
 * something starts or ends or a field is filled, keeps nobody from a lock: no type says so.
 */
final class HarmfulPlaces implements WaitSearch.Places {
  private final RuleContext context;
  private final OncePerProcess once;
  private final HeldLocks locks;

  HarmfulPlaces(RuleContext context) {
    this.context = context;
    once = new OncePerProcess(context);
    locks = new HeldLocks(context);
  }

  @Override
  public boolean isInitializer(UnitSummary unit, WaitSite wait) {
    if (!wait.forResult() || !context.index().owns(unit.declaration().file())) {
      return false;
    }
    return unit.id().isMethod()
        ? unit.id().method().name().equals(MethodKey.STATIC_INITIALIZER)
        : once.isWaitedFor(unit.id());
  }

  @Override
  public boolean isLocked(UnitSummary unit, Site site, WaitSite wait) {
    return wait.forResult()
        && context.index().owns(site.file())
        && !once.contains(unit)
        && !once.isLazy(unit.id(), site)
        && !Lifecycle.isStart(unit.id())
        && locks.isHeld(unit.id(), site);
  }
}
