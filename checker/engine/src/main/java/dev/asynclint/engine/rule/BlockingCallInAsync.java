package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.graph.Threading;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls that block without waiting for a future, in an async context, directly or through any chain
 * of calls: files, databases, sockets, sleep; what declares {@code throws InterruptedException};
 * and, of a library nobody has described, a method beside which there is the same one that gives
 * back a future. What the shared pool runs is {@link BlockingOnCommonPool}'s.
 */
public final class BlockingCallInAsync implements Rule {
  private record Place(String path, int start, int end) {
    static Place of(Site site) {
      return new Place(site.file().path(), site.range().start(), site.range().end());
    }
  }

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    Set<Place> told = new HashSet<>();
    for (BlockedContext blocked :
        BlockedContext.of(context, name(), unit -> counts(unit, context))) {
      told.add(Place.of(blocked.site()));
      findings.add(finding(blocked, context));
    }
    for (MethodBody body : context.wantedBodies()) {
      facades(body, context, told, findings);
    }
    return findings;
  }

  /** What happens once, when something starts, keeps nobody waiting: no type says so. */
  private static boolean counts(UnitSummary unit, RuleContext context) {
    return !context.threading().isOnCommonPool(unit) && !isPartOfStart(unit, context);
  }

  /** A function inside counts where some loop or pool runs it, and may run it again. */
  private static boolean isPartOfStart(UnitSummary unit, RuleContext context) {
    return Lifecycle.isStart(unit.id())
        || Lifecycle.isStart(unit.id().method())
            && !unit.role().isHandler()
            && unit.role().kind() != UnitSummary.Role.Kind.MUST_NOT_BLOCK
            && context.graph().runs(unit).stream().noneMatch(run -> run.execution().mustNotBlock());
  }

  private Finding finding(BlockedContext blocked, RuleContext context) {
    MethodBody body = context.body(blocked.unit().id().method());
    String reason = context.threading().reason(blocked.unit());
    Node.Call call = body == null ? null : body.callAt(blocked.site());
    Optional<AsyncTwin> twin = call == null ? Optional.empty() : AsyncTwin.of(call, body, context);
    String way =
        twin.map(t -> "Call " + t.name() + " here").orElse("Move this to threads that may block");
    return blocked
        .finding(
            name(),
            way + ": " + blocked.what() + ", and " + reason + ".",
            twin.map(t -> t.remedy(call, body, context)).orElse(""))
        // Parameters and result are those of the twin; what else it does nobody has said.
        .asOnlyOffered();
  }

  /** What it does is what the function does, which is judged by itself. */
  private static boolean takesFunction(Node.Call call) {
    return call.arguments().stream()
        .anyMatch(
            argument -> argument instanceof Node.Lambda || argument instanceof Node.Reference);
  }

  /** Calls of unknown libraries beside which there is an async one. */
  private void facades(
      MethodBody body, RuleContext context, Set<Place> told, List<Finding> findings) {
    if (!context.index().owns(body.file())) {
      return;
    }
    Map<UnitId, Boolean> forbidden = new HashMap<>();
    for (Node.Call call : body.calls()) {
      if (call.isCreation()
          || takesFunction(call)
          || context.index().knows(call.callee())
          || context.catalogue().speaksOf(call.callee().key())) {
        continue;
      }
      UnitSummary unit = context.graph().unit(body.unit(call));
      boolean counts =
          unit != null
              && forbidden.computeIfAbsent(
                  unit.id(),
                  id ->
                      context.threading().of(unit) == Threading.Waiting.FORBIDDEN
                          && counts(unit, context));
      if (!counts || told.contains(Place.of(new Site(body.file(), call.range(), Set.of())))) {
        continue;
      }
      Optional<AsyncTwin> twin = AsyncTwin.of(call, body, context);
      if (twin.isPresent()) {
        String what = call.callee().key().display();
        findings.add(
            new Finding(
                    name(),
                    body.file(),
                    call.range(),
                    body.key(),
                    call.callee().key().displayWithArity(),
                    "Call "
                        + twin.get().name()
                        + " here: "
                        + what
                        + " waits for what that one returns, and "
                        + context.threading().reason(unit)
                        + ".",
                    List.of(),
                    twin.get().remedy(call, body, context))
                .asOnlyOffered());
      }
    }
  }
}
