package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.graph.BlockingReach.Cause;
import dev.asynclint.engine.graph.CallGraph.Run;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.graph.RequestPath;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.MarkSite;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Parallel streams and sorts that a request handler reaches, and parallel pipelines anywhere whose
 * body blocks. Reported at the parallel call.
 */
public final class ParallelStreamOnRequestPath implements Rule {
  /** First word of a remedy: call the method named next. */
  public static final String RENAME = "rename";

  /** The whole remedy of a call that can be left out. */
  public static final String LEAVE_OUT = "leave-out";

  /** First word of a remedy: the argument at the index named next should be the last word. */
  public static final String ARGUMENT = "argument";

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    Map<MethodBody, Map<Integer, Node.Call>> calls = new HashMap<>();
    Map<MethodKey, MethodBody> bodies = new HashMap<>();
    context.bodies().forEach(body -> bodies.put(body.key(), body));
    // Behind one call into a dependency there may be several.
    Set<Site> reported = new HashSet<>();
    for (UnitSummary unit : context.graph().units()) {
      for (MarkSite mark : unit.marks()) {
        if (mark.kind().equals(Kind.PARALLEL.word())
            && mayReport(context, unit)
            && !mark.site().suppresses(name())) {
          MethodBody body = body(context, bodies, unit.id().method());
          Node.Call call =
              calls
                  .computeIfAbsent(body, ParallelStreamOnRequestPath::byEnd)
                  .get(mark.site().range().end());
          finding(context, unit, mark, body, call)
              .filter(found -> reported.add(new Site(found.file(), found.range(), Set.of())))
              .ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  /** The body, also of a method of a dependency. */
  private static MethodBody body(
      RuleContext context, Map<MethodKey, MethodBody> bodies, MethodKey key) {
    return bodies.computeIfAbsent(key, k -> MethodBody.of(context.index(), k));
  }

  private static Map<Integer, Node.Call> byEnd(MethodBody body) {
    Map<Integer, Node.Call> calls = new HashMap<>();
    body.nodes(Node.Call.class).forEach(call -> calls.putIfAbsent(call.range().end(), call));
    return calls;
  }

  private static boolean mayReport(RuleContext context, UnitSummary unit) {
    if (context.graph().isTest(unit) || unit.role().kind() == Role.Kind.BATCH) {
      return false;
    }
    for (Run run : context.graph().runs(unit)) {
      if (run.execution().mayBlock()) {
        return false;
      }
    }
    return true;
  }

  private Optional<Finding> finding(
      RuleContext context, UnitSummary unit, MarkSite mark, MethodBody body, Node.Call call) {
    RequestPath path = context.requestPath();
    ParallelPipeline pipeline = call == null ? null : new ParallelPipeline(context, body, call);
    if (pipeline != null && pipeline.isMadeSequential()) {
      return Optional.empty();
    }
    String shares = pipeline == null ? "" : pipeline.shares();
    Optional<Cause> blocks = pipeline == null ? Optional.empty() : pipeline.blocks();
    List<Hop> hops = new ArrayList<>();
    String why;
    if (path.reaches(unit)) {
      why = why(path, unit, blocks);
      hops.addAll(Chains.of(path.chain(unit)));
      if (!hops.isEmpty()) {
        hops.add(Chains.hop(unit.label() + " calls " + mark.what(), mark.site()));
      }
    } else if (blocks.isPresent()) {
      why = "this pipeline blocks it with " + blocks.get().what();
      hops.add(Chains.hop("the pipeline blocks with " + blocks.get().what(), blocks.get().site()));
    } else {
      return Optional.empty();
    }
    if (!context.index().owns(mark.site().file())) {
      return path.reaches(unit)
          ? Chains.leaving(path.chain(unit), context.index())
              .map(leaving -> atCall(leaving, mark, why(path, unit, blocks) + shares, hops))
          : Optional.empty();
    }
    return Optional.of(
        new Finding(
            name(),
            mark.site().file(),
            mark.site().range(),
            unit.id().method(),
            mark.what() + "/" + mark.arity(),
            "Process sequentially instead of "
                + mark.what()
                + ": the whole process shares one common pool, and "
                + why
                + shares
                + ".",
            hops,
            remedy(context, mark, body, call)));
  }

  private static String why(RequestPath path, UnitSummary unit, Optional<Cause> blocks) {
    return "request handler "
        + path.handler(unit).label()
        + " fans out over it"
        + blocks.map(cause -> " and blocks it with " + cause.what()).orElse("");
  }

  /** The parallel call is in a dependency: reported where the module calls into it. */
  private Finding atCall(Edge call, MarkSite mark, String why, List<Hop> hops) {
    String callee = call.called();
    return new Finding(
        name(),
        call.site().file(),
        call.site().range(),
        call.caller().id().method(),
        callee,
        "Do not call "
            + callee
            + " on a request's way: it uses "
            + mark.what()
            + ", the whole process shares one common pool, and "
            + why
            + ".",
        hops,
        "");
  }

  private static String remedy(
      RuleContext context, MarkSite mark, MethodBody body, Node.Call call) {
    MethodKey key = call == null ? null : call.callee().key();
    if (call == null && body != null) {
      for (Node.Reference reference : body.nodes(Node.Reference.class)) {
        key = reference.range().equals(mark.site().range()) ? reference.callee().key() : key;
      }
    }
    if (key == null) {
      return "";
    }
    return context
        .catalogue()
        .method(Kind.PARALLEL, key)
        .map(ParallelStreamOnRequestPath::remedy)
        .orElse("");
  }

  private static String remedy(CatalogueLine line) {
    Optional<String> instead = line.attribute("instead");
    if (instead.isPresent()) {
      return instead.get().equals("receiver") ? LEAVE_OUT : RENAME + " " + instead.get();
    }
    String[] when = line.attribute("when").orElse("").split(":");
    return when.length == 2
        ? ARGUMENT + " " + when[0].substring("arg".length()) + " " + !Boolean.parseBoolean(when[1])
        : "";
  }
}
