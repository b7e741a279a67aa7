package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Futures around a value that is at hand: a task that only reads it, a chain behind a method that
 * never waits for anything, a completed future of a constant that is made anew with each call.
 */
public final class AvoidableFutureAllocation implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return new Search(context).findings();
  }

  private static final class Search {
    private final RuleContext context;
    private final ValuesAtHand atHand;
    private final ReadyMethods ready;
    private final EnclosingCode enclosing;
    private final List<Finding> findings = new ArrayList<>();

    Search(RuleContext context) {
      this.context = context;
      atHand = new ValuesAtHand(context);
      ready = new ReadyMethods(context);
      enclosing = new EnclosingCode(context);
    }

    List<Finding> findings() {
      for (MethodBody body : context.wantedBodies()) {
        int before = findings.size();
        for (Node.Call call : body.calls()) {
          task(body, call);
          chain(body, call);
          step(body, call);
          constant(body, call);
        }
        if (findings.size() > before && isExempt(body)) {
          findings.subList(before, findings.size()).clear();
        }
      }
      return findings;
    }

    /** Code that runs once or seldom, and tests. */
    private boolean isExempt(MethodBody body) {
      return body.key().isInitializer() || enclosing.isBatch(body) || enclosing.isTest(body);
    }

    private void task(MethodBody body, Node.Call call) {
      Optional<CatalogueLine> line = context.catalogue().method(Kind.SUPPLIES, call.callee().key());
      // Who names an executor wants what comes next to run there.
      if (line.isEmpty()
          || call.arguments().size() != 1
          || !(call.arguments().get(0) instanceof Node.Lambda task)
          || isStepOf(body, call)) {
        return;
      }
      Node value = value(task);
      boolean isValue = value instanceof Node.Constant && !Nulls.isNull(value);
      if (atHand.is(value) && (isValue || !line.get().has("not-null"))) {
        boolean isRepairable =
            atHand.isStill(value)
                && (line.get().has("not-null") || !ready.wouldBeConstant(body, call, value));
        String to = line.get().attribute("to").orElse("");
        report(
            body,
            call,
            "Use "
                + to
                + " instead of "
                + call.callee().key().display()
                + ": the value is at hand, and a task for it is made, queued and run.",
            isRepairable ? to : "");
      }
    }

    /** The expression that a function gives back, if it does nothing else; else its body. */
    private static Node value(Node.Lambda function) {
      return function.body() instanceof Node.Block block
              && block.statements().size() == 1
              && block.statements().get(0) instanceof Node.Exit exit
              && exit.kind() == Node.Exit.Kind.RETURN
          ? exit.value()
          : function.body();
    }

    /** {@code completedFuture(user).thenApply(u -> u.name())}: a getter needs no chain. */
    private void step(MethodBody body, Node.Call call) {
      if (call.receiver() instanceof Node.Call made
          && ready.isWrapped(made)
          && !(made.arguments().get(0) instanceof Node.Call)
          && call.arguments().size() == 1
          && isMap(call)
          && readsOnly(call.arguments().get(0))) {
        report(
            body,
            call,
            "Pass the result to "
                + made.callee().key().display()
                + " instead of mapping it with "
                + call.callee().key().display()
                + ": the value is at hand, and a chain is made for it.",
            "");
      }
    }

    private boolean isMap(Node.Call call) {
      return context
          .catalogue()
          .type(Kind.ASYNC_TYPE, call.receiver().type().name())
          .filter(line -> line.is("map", call.callee().key().name()))
          .isPresent();
    }

    private boolean readsOnly(Node function) {
      return function instanceof Node.Lambda lambda && atHand.is(value(lambda))
          || function instanceof Node.Reference reference && atHand.reads(reference.callee());
    }

    /** Whether a further operator runs on the thread that the task brings in. */
    private static boolean isStepOf(MethodBody body, Node.Call call) {
      Node around = body.parent(call);
      if (around instanceof Node.Declare kept) {
        return body.calls().stream()
            .anyMatch(next -> Subtree.isRead(next.receiver(), kept.variable()));
      }
      return around instanceof Node.Call next && next.receiver() == call;
    }

    private void chain(MethodBody body, Node.Call call) {
      if (ready.isChainedEverywhere(call.callee()) && isStepOf(body, call)) {
        report(
            body,
            call,
            "Let "
                + call.callee().key().display()
                + " return its value: it is always at hand, and each call makes futures around it.",
            "");
      }
    }

    private void constant(MethodBody body, Node.Call call) {
      if (ready.isConstant(body, call) && !ready.isChainedEverywhere(body.method())) {
        report(
            body,
            call,
            "Keep this "
                + call.type().simpleName()
                + " in a constant: "
                + body.key().display()
                + " makes the same one with each call.",
            "");
      }
    }

    private void report(MethodBody body, Node.Call call, String message, String remedy) {
      findings.add(
          new Finding(
              AvoidableFutureAllocation.class.getSimpleName(),
              body.file(),
              call.range(),
              body.key(),
              call.callee().key().displayWithArity(),
              message,
              List.of(),
              remedy));
    }
  }
}
