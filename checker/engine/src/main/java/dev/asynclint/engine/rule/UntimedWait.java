package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.graph.RequestPath;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.WaitSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Waits without a timeout that requests reach, and clients made without one that requests use: if
 * the answer never comes, neither does theirs. Off unless the user asks for it.
 */
public final class UntimedWait implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    if (!context.settings().untimedWaits()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    RequestPath path = new RequestPath(context.graph(), new OncePerProcess(context)::contains);
    RequestThreads threads = new RequestThreads(context, path);
    EnclosingCode enclosing = new EnclosingCode(context);
    for (UnitSummary unit : context.graph().units()) {
      boolean own = context.index().owns(unit.declaration().file());
      if (!own || !threads.isSynchronous(unit)) {
        continue;
      }
      for (WaitSite wait : unit.waits()) {
        if (!wait.timed() && !wait.site().suppresses(name())) {
          findings.add(atWait(path, unit, wait));
        }
      }
    }
    UntimedClients clients = new UntimedClients(context, path);
    for (MethodBody body : context.wantedBodies()) {
      for (Node.Call call : body.calls()) {
        clients
            .usedBy(body, call)
            .filter(user -> !enclosing.isTest(body) && !enclosing.suppresses(body, call, name()))
            .ifPresent(user -> findings.add(atClient(path, body, call, user)));
      }
    }
    return findings;
  }

  private Finding atWait(RequestPath path, UnitSummary unit, WaitSite wait) {
    return new Finding(
        name(),
        wait.site().file(),
        wait.site().range(),
        unit.id().method(),
        wait.what() + "/" + wait.arity(),
        "Wait with a timeout instead of "
            + wait.what()
            + ": if nothing ends it, request handler "
            + path.handler(unit).label()
            + " never answers.",
        chain(path, unit, "waits with " + wait.what(), wait.site()),
        "");
  }

  private Finding atClient(RequestPath path, MethodBody body, Node.Call call, UnitSummary user) {
    String what = call.callee().key().display();
    return new Finding(
        name(),
        body.file(),
        call.range(),
        body.key(),
        call.callee().key().displayWithArity(),
        "Give what "
            + what
            + " makes a timeout: without one, a peer that is silent keeps request handler "
            + path.handler(user).label()
            + " for good.",
        chain(path, user, "uses it", new Site(body.file(), call.range(), Set.of())),
        "");
  }

  private static List<Hop> chain(RequestPath path, UnitSummary unit, String end, Site site) {
    List<Hop> hops = Chains.of(path.chain(unit));
    if (!hops.isEmpty()) {
      hops.add(Chains.hop(unit.label() + " " + end, site));
    }
    return hops;
  }
}
