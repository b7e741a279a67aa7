package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.graph.RequestPath;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Work whose amount the caller decides: a platform thread or pool for each request, one async call
 * for each element of a collection the caller sizes, and unbounded concurrency asked for in so many
 * words.
 */
public final class UnboundedFanOut implements Rule {
  private static final String UNBOUNDED = String.valueOf(Integer.MAX_VALUE);

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    EnclosingCode enclosing = new EnclosingCode(context);
    ThreadCreation threads = new ThreadCreation(context.catalogue());
    RequestPath path = new RequestPath(context.graph(), new OncePerProcess(context)::contains);
    PerElementStart starts = new PerElementStart(context, new RequestArguments(context, path));
    for (MethodBody body : context.wantedBodies()) {
      for (Node.Call call : body.calls()) {
        String advice = null;
        UnitSummary unit = null;
        if (isUnboundedOperator(context, call)) {
          advice =
              "Give "
                  + call.callee().key().display()
                  + " a limit: with this one there is no bound on what runs at once";
        } else if (path.entersAny(body.key())) {
          unit = context.graph().unit(body.unit(call));
          if (unit != null && path.reaches(unit)) {
            advice = advice(body, call, threads, starts);
          }
        }
        if (advice != null
            && !enclosing.isTest(body)
            && !enclosing.suppresses(body, call, name())) {
          findings.add(finding(path, body, call, advice, unit));
        }
      }
    }
    return findings;
  }

  private static String advice(
      MethodBody body, Node.Call call, ThreadCreation threads, PerElementStart starts) {
    String what = call.callee().key().display();
    if (threads.isForOneUse(body, call)) {
      return "Share one bounded pool instead of " + what + " for each request";
    }
    return starts
        .joinedBy(body, call)
        .map(
            start ->
                "Limit what runs at once: "
                    + what
                    + " joins one call of "
                    + start
                    + " for each element of a collection whose size the caller chooses")
        .orElse(null);
  }

  private static boolean isUnboundedOperator(RuleContext context, Node.Call call) {
    for (CatalogueLine line :
        context.catalogue().methodAll(Kind.CONCURRENCY, call.callee().key())) {
      for (int i = 0; i < call.arguments().size(); i++) {
        if (line.namesArgument(i)
            && call.arguments().get(i) instanceof Node.Constant constant
            && UNBOUNDED.equals(constant.value())) {
          return !mergesWhatRuns(context, call);
        }
      }
    }
    return false;
  }

  /** Groups and windows run already: a limit below their number would stop the whole stream. */
  private static boolean mergesWhatRuns(RuleContext context, Node.Call call) {
    return call.receiver() instanceof Node.Call before
        && context.catalogue().method(Kind.PARTS, before.callee().key()).isPresent();
  }

  private Finding finding(
      RequestPath path, MethodBody body, Node.Call call, String advice, UnitSummary unit) {
    List<Hop> hops = List.of();
    String message = advice;
    if (unit != null) {
      hops = Chains.of(path.chain(unit));
      message += " (reached from request handler " + path.handler(unit).label() + ")";
      if (!hops.isEmpty()) {
        Site site = new Site(body.file(), call.range(), Set.of());
        hops.add(Chains.hop(unit.label() + " calls " + call.callee().key().display(), site));
      }
    }
    return new Finding(
        name(),
        body.file(),
        call.range(),
        body.key(),
        call.callee().key().displayWithArity(),
        message + ".",
        hops,
        "");
  }
}
