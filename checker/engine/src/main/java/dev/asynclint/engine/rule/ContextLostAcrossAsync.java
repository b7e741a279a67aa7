package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.graph.CallGraph.Run;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.summary.Execution;
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
 * What only the request's own thread has, such as the security context, read in a function that
 * another thread runs.
 */
public final class ContextLostAcrossAsync implements Rule {
  private static final Set<String> CONTEXTS =
      Set.of("request", "security", "MDC", "locale", "grpc");

  @Override
  public List<Finding> check(RuleContext context) {
    return new Search(context).findings();
  }

  private static final class Search {
    private final RuleContext context;
    private final Catalogue catalogue;
    private Boolean propagates;
    private final List<Finding> findings = new ArrayList<>();

    /** A unit and the calls that lead there. */
    private record Step(UnitSummary unit, List<Edge> chain, Set<String> set) {}

    Search(RuleContext context) {
      this.context = context;
      catalogue = context.catalogue();
    }

    private boolean propagates() {
      if (propagates == null) {
        propagates =
            context.bodies().stream()
                .flatMap(body -> body.calls().stream())
                .anyMatch(this::carriesContext);
      }
      return propagates;
    }

    /** Somebody carries the context along: which executors do so is not for us to guess. */
    private boolean carriesContext(Node.Call call) {
      return catalogue.method(Kind.PROPAGATES_CONTEXT, call.callee().key()).isPresent()
          || catalogue.type(Kind.PROPAGATES_CONTEXT, call.type().name()).isPresent();
    }

    List<Finding> findings() {
      for (UnitSummary unit : context.graph().units()) {
        UnitSummary around = unit.parent() == null ? null : context.graph().unit(unit.parent());
        if (around != null
            && isOfRequest(around)
            && !context.graph().isTest(unit)
            && !propagates()) {
          elsewhere(unit).ifPresent(run -> search(unit, run));
        }
      }
      return findings;
    }

    private boolean isOfRequest(UnitSummary unit) {
      UnitSummary handler = context.requestPath().handler(unit);
      return handler != null
          && (handler.role().kind() == Role.Kind.HANDLER
              || handler.role().kind() == Role.Kind.VIRTUAL_HANDLER);
    }

    /** An executor that somebody injected may carry the context along. */
    private Optional<Run> elsewhere(UnitSummary unit) {
      return context.graph().runs(unit).stream()
          .filter(
              run ->
                  run.execution() == Execution.COMMON_POOL || run.execution() == Execution.THREAD)
          .findFirst();
    }

    private void search(UnitSummary start, Run run) {
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
            read(call)
                .filter(what -> !step.set().contains(what) && !sets(body, step.unit(), what, call))
                .ifPresent(what -> report(start, run, step, body, call, what));
          }
        }
        Set<String> set = new HashSet<>(step.set());
        CONTEXTS.stream().filter(what -> sets(body, step.unit(), what, null)).forEach(set::add);
        for (Edge edge : context.graph().callees(step.unit())) {
          List<Edge> chain = new ArrayList<>(step.chain());
          chain.add(edge);
          queue.add(new Step(edge.callee(), List.copyOf(chain), Set.copyOf(set)));
        }
      }
    }

    /** Who sets it on the new thread has thought of it. */
    private boolean sets(MethodBody body, UnitSummary unit, String what, Node.Call read) {
      return body.calls().stream()
          .filter(call -> body.unit(call).equals(unit.id()))
          .filter(call -> read == null || call.range().start() < read.range().start())
          .anyMatch(call -> sets(call, what) || setsInside(call, what));
    }

    private boolean sets(Node.Call call, String what) {
      return catalogue
          .method(Kind.THREAD_BOUND, call.callee().key())
          .filter(line -> line.has("sets") && line.is("what", what))
          .isPresent();
    }

    /** A helper or scope of the module that does it, one call deep. */
    private boolean setsInside(Node.Call call, String what) {
      MethodBody inside = context.body(call.callee().key());
      return inside != null && inside.calls().stream().anyMatch(deep -> sets(deep, what));
    }

    private Optional<String> read(Node.Call call) {
      return catalogue
          .method(Kind.THREAD_BOUND, call.callee().key())
          .filter(line -> !line.has("sets"))
          .flatMap(line -> line.attribute("what"))
          .filter(CONTEXTS::contains);
    }

    private void report(
        UnitSummary start, Run run, Step step, MethodBody body, Node.Call call, String what) {
      List<Edge> chain = step.chain().stream().filter(edge -> !edge.isLexical()).toList();
      List<Hop> hops = new ArrayList<>(Chains.of(chain));
      String read = call.callee().key().display();
      boolean direct = chain.isEmpty();
      if (!direct) {
        hops.add(
            new Hop(
                step.unit().label() + " reads " + read,
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
              "Read "
                  + read
                  + " before the work is handed over: "
                  + run.by()
                  + " runs this on another thread, which has no "
                  + what
                  + " context.",
              hops,
              ""));
    }
  }
}
