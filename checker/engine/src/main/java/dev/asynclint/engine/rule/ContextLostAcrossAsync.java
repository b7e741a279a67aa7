package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.rule.OtherThreads.Elsewhere;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What only one thread has, used in a function that another one runs: the contexts of a request,
 * the request itself once it may be over, the transaction around a method.
 */
public final class ContextLostAcrossAsync implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return new Search(context).findings();
  }

  private static final class Search {
    private final RuleContext context;
    private final ThreadContexts contexts;
    private final OtherThreads threads;
    private final RequestObjects requests;
    private final LeftTransactions transactions;
    private final List<Finding> findings = new ArrayList<>();

    /** A unit and the calls that lead there. */
    private record Step(UnitSummary unit, List<Edge> chain, Set<String> set) {}

    /** What is said of a call there that loses something. */
    private interface Loss {
      Optional<String> of(Step step, MethodBody body, Node.Call call);
    }

    Search(RuleContext context) {
      this.context = context;
      contexts = new ThreadContexts(context);
      threads = new OtherThreads(context);
      requests = new RequestObjects(context, threads);
      transactions = new LeftTransactions(context);
    }

    List<Finding> findings() {
      for (UnitSummary unit : context.graph().units()) {
        UnitSummary around = unit.parent() == null ? null : context.graph().unit(unit.parent());
        if (around == null || !context.wants(unit) || context.graph().isTest(unit)) {
          continue;
        }
        boolean ofRequest = isOfRequest(around);
        if (ofRequest) {
          requests.usedAfter(unit).ifPresent(call -> requestObject(unit, call));
        }
        boolean mayLose = ofRequest && !contexts.arePropagated();
        Optional<String> transaction = transactions.around(unit);
        if (mayLose || transaction.isPresent()) {
          threads
              .of(unit)
              .ifPresent(
                  elsewhere -> {
                    if (mayLose) {
                      search(unit, (step, body, call) -> context(elsewhere, step, body, call));
                    }
                    transaction.ifPresent(
                        of ->
                            search(
                                unit,
                                (step, body, call) ->
                                    transaction(elsewhere, of, step, body, call)));
                  });
        }
      }
      return findings;
    }

    private void requestObject(UnitSummary unit, Node.Call call) {
      MethodBody body = context.body(unit.id().method());
      Step step = new Step(unit, List.of(), Set.of());
      report(step, unit, body, call, requests.message(unit, call));
    }

    private Optional<String> context(
        Elsewhere elsewhere, Step step, MethodBody body, Node.Call call) {
      return contexts
          .read(body, call)
          .filter(what -> !step.set().contains(what))
          .filter(what -> !contexts.setIn(body, step.unit().id()).contains(what))
          .filter(what -> !isAskedByCallers(step))
          .map(
              what ->
                  "Read "
                      + call.callee().key().display()
                      + " before the work is handed over: "
                      + elsewhere.which("has", "have")
                      + " no "
                      + what);
    }

    /** Whether the value goes to callers, and they compare it with null. */
    private boolean isAskedByCallers(Step step) {
      return !step.chain().isEmpty()
          && step.unit().id().isMethod()
          && contexts.isNullAnAnswerOf(step.unit().id().method());
    }

    private Optional<String> transaction(
        Elsewhere elsewhere, String of, Step step, MethodBody body, Node.Call call) {
      return transactions.isChange(call)
              && !transactions.hasOwn(step.unit())
              && step.chain().stream()
                  .noneMatch(
                      edge ->
                          transactions.hasOwn(edge.caller()) || transactions.hasOwn(edge.callee()))
          ? Optional.of(
              "Change the database in the transaction, or give the task one of its own: "
                  + elsewhere.which("is", "are")
                  + " not in the transaction of "
                  + of)
          : Optional.empty();
    }

    private boolean isOfRequest(UnitSummary unit) {
      UnitSummary handler = context.requestPath().handler(unit);
      return handler != null
          && (handler.role().kind() == Role.Kind.HANDLER
              || handler.role().kind() == Role.Kind.VIRTUAL_HANDLER);
    }

    private void search(UnitSummary start, Loss loss) {
      Set<UnitId> seen = new HashSet<>();
      Deque<Step> queue = new ArrayDeque<>();
      queue.add(new Step(start, List.of(), Set.of()));
      while (!queue.isEmpty()) {
        Step step = queue.remove();
        MethodBody body = context.body(step.unit().id().method());
        if (body == null || !seen.add(step.unit().id())) {
          continue;
        }
        for (Node.Call call : body.calls()) {
          if (body.unit(call).equals(step.unit().id())) {
            loss.of(step, body, call)
                .ifPresent(message -> report(step, start, body, call, message));
          }
        }
        Set<String> set = new HashSet<>(step.set());
        set.addAll(contexts.setIn(body, step.unit().id()));
        for (Edge edge : context.graph().callees(step.unit())) {
          List<Edge> chain = new ArrayList<>(step.chain());
          chain.add(edge);
          queue.add(new Step(edge.callee(), List.copyOf(chain), Set.copyOf(set)));
        }
      }
    }

    private void report(
        Step step, UnitSummary start, MethodBody body, Node.Call call, String message) {
      List<Edge> chain = step.chain().stream().filter(edge -> !edge.isLexical()).toList();
      List<Hop> hops = new ArrayList<>(Chains.of(chain));
      boolean direct = chain.isEmpty();
      if (!direct) {
        hops.add(
            new Hop(
                step.unit().label() + " calls " + call.callee().key().display(),
                body.file().path(),
                body.file().line(call.range().anchor())));
      }
      findings.add(
          new Finding(
              ContextLostAcrossAsync.class.getSimpleName(),
              direct ? body.file() : chain.get(0).site().file(),
              direct ? call.range() : chain.get(0).site().range(),
              start.id().method(),
              direct ? call.callee().key().displayWithArity() : chain.get(0).called(),
              message + ".",
              hops,
              ""));
    }
  }
}
