package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.SourceMethod.Modifier;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.rule.ProxiedMethods.Advice;
import dev.asynclint.engine.summary.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Methods that a framework's proxy makes asynchronous or transactional, called on {@code this}, or
 * declared so that no proxy can override them: the annotation has no effect then.
 */
public final class AsyncSelfInvocation implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return new Search(context).findings();
  }

  private static final class Search {
    private final RuleContext context;
    private final ProxiedMethods proxied;
    private final AdvisedCallers callers;
    private final EnclosingCode enclosing;
    private final List<Finding> findings = new ArrayList<>();

    Search(RuleContext context) {
      this.context = context;
      proxied = new ProxiedMethods(context);
      callers = new AdvisedCallers(context, proxied);
      enclosing = new EnclosingCode(context);
    }

    List<Finding> findings() {
      for (MethodBody body : context.wantedBodies()) {
        int before = findings.size();
        hidden(body);
        int references = 0;
        for (Node node : body.nodes()) {
          if (node instanceof Node.Reference reference) {
            references++;
            if (isSelf(body, reference.receiver())) {
              self(body, node, reference.callee(), new UnitId(body.key(), -references));
            }
          } else if (node instanceof Node.Call call
              && !call.isCreation()
              && isSelf(body, call.receiver())) {
            self(body, node, call.callee(), body.unit(call));
          }
        }
        if (findings.size() > before && enclosing.isTest(body)) {
          findings.subList(before, findings.size()).clear();
        }
      }
      return findings;
    }

    private static boolean isSelf(MethodBody body, Node receiver) {
      return receiver instanceof Node.This self
          && self.type().name().equals(body.owner().name())
          // What implements it is a proxy.
          && body.owner().kind() != SourceClass.Kind.INTERFACE;
    }

    /** Private, final or static: nothing that a proxy could override. */
    private void hidden(MethodBody body) {
      String modifier = hidingModifier(body.method());
      if (modifier.isEmpty() || body.owner().kind() != SourceClass.Kind.CLASS) {
        return;
      }
      String method = body.key().display();
      Optional<Advice> async = proxied.ofOwn(body.method(), ProxiedMethods.ASYNC);
      Optional<Advice> advice =
          async.isPresent() ? async : proxied.ofOwn(body.method(), ProxiedMethods.TRANSACTION);
      advice.ifPresent(
          found ->
              report(
                  body,
                  body.method().range(),
                  body.key().displayWithArity(),
                  "Take '"
                      + modifier
                      + "' from "
                      + method
                      + ", or "
                      + found.annotation()
                      + ": no proxy can override it, so the annotation has no effect"
                      + (async.isPresent() ? " and the caller's thread does the work." : ".")));
    }

    private static String hidingModifier(SourceMethod method) {
      if (method.has(Modifier.PRIVATE)) {
        return "private";
      }
      if (method.has(Modifier.STATIC)) {
        return "static";
      }
      // A proxy of the interface would do.
      return method.has(Modifier.FINAL) && method.overrides().isEmpty() ? "final" : "";
    }

    private void self(MethodBody body, Node node, Callee called, UnitId unit) {
      SourceMethod callee = context.index().method(called.key());
      if (callee == null || !hidingModifier(callee).isEmpty()) {
        return;
      }
      Optional<Advice> async = proxied.ofOwn(callee, ProxiedMethods.ASYNC);
      if (async.isPresent() && callers.mayLackThread(unit)) {
        report(
            body,
            node,
            callee,
            async.get().annotation()
                + " has no effect here, "
                + "the caller's thread does the work.");
        return;
      }
      proxied
          .ofOwn(callee, ProxiedMethods.TRANSACTION)
          .filter(advice -> !callers.isPutInTransaction(body, node))
          .flatMap(advice -> callers.missing(advice, unit))
          .ifPresent(missing -> report(body, node, callee, missing));
    }

    private void report(MethodBody body, Node node, SourceMethod callee, String why) {
      String message =
          "Call " + callee.key().display() + " through its proxy, and not on this: " + why;
      report(body, node.range(), callee.key().displayWithArity(), message);
    }

    private void report(MethodBody body, Range range, String reported, String message) {
      findings.add(
          new Finding(
              AsyncSelfInvocation.class.getSimpleName(),
              body.file(),
              range,
              body.key(),
              reported,
              message,
              List.of(),
              ""));
    }
  }
}
