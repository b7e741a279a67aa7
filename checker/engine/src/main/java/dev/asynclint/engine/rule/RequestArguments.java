package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.flow.ModuleIndex;
import dev.asynclint.engine.graph.CallGraph;
import dev.asynclint.engine.graph.RequestPath;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the calls on the request path give to the parameters of the module's methods. */
final class RequestArguments {
  private final ModuleIndex index;
  private final CallGraph graph;
  private final RequestPath path;
  private final List<MethodBody> bodies;
  private Map<MethodKey, List<Call>> calls;

  private record Call(MethodBody body, Node.Call call) {}

  /** An argument and the body it stands in. */
  record Argument(MethodBody body, Node value) {}

  RequestArguments(RuleContext context, RequestPath path) {
    index = context.index();
    graph = context.graph();
    bodies = context.bodies();
    this.path = path;
  }

  /** Whether the body's parameters come straight from the client. */
  boolean isHandler(MethodBody body) {
    UnitSummary unit = graph.unit(new UnitId(body.key(), 0));
    return unit != null && unit.role().isHandler();
  }

  /** What is given to a parameter of the method. */
  List<Argument> of(MethodBody body, int parameter) {
    if (calls == null) {
      calls = new HashMap<>();
      bodies.forEach(this::note);
    }
    List<MethodKey> names = new ArrayList<>(body.method().overrides());
    names.add(body.key());
    List<Argument> found = new ArrayList<>();
    for (MethodKey name : names) {
      for (Call call : calls.getOrDefault(name, List.of())) {
        if (parameter < call.call().arguments().size()) {
          found.add(new Argument(call.body(), call.call().arguments().get(parameter)));
        }
      }
    }
    return found;
  }

  private void note(MethodBody body) {
    if (!path.entersAny(body.key())) {
      return;
    }
    for (Node.Call call : body.calls()) {
      if (index.knows(call.callee())) {
        UnitSummary unit = graph.unit(body.unit(call));
        if (unit != null && path.reaches(unit)) {
          calls
              .computeIfAbsent(call.callee().key(), k -> new ArrayList<>(1))
              .add(new Call(body, call));
        }
      }
    }
  }
}
