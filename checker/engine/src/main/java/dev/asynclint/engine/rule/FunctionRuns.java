package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.graph.CallGraph.Run;
import dev.asynclint.engine.summary.Execution;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who runs a function that stands in a body: a lambda, a reference, an object made on the spot. */
final class FunctionRuns {
  private final RuleContext context;
  private Map<Place, UnitSummary> functions;
  private Map<String, List<UnitSummary>> methods;

  private record Place(String path, Range range) {}

  FunctionRuns(RuleContext context) {
    this.context = context;
  }

  static boolean isFunction(Node node) {
    return node instanceof Node.Lambda
        || node instanceof Node.Reference
        || node instanceof Node.Call call && call.anonymousClass() != null;
  }

  /** The ways it comes to run; empty where nobody can see it. */
  Set<Execution> of(MethodBody body, Node function) {
    Set<Execution> found = EnumSet.noneOf(Execution.class);
    for (UnitSummary unit : units(body, function)) {
      for (Run run : context.graph().runs(unit)) {
        found.add(run.execution());
      }
    }
    return found;
  }

  /** Whether another thread runs it, or this one when the code around it may be over. */
  boolean isElsewhere(MethodBody body, Node function) {
    Set<Execution> how = of(body, function);
    return !how.isEmpty() && !how.contains(Execution.INLINE) && !how.contains(Execution.LATER);
  }

  boolean isInline(MethodBody body, Node function) {
    return of(body, function).equals(EnumSet.of(Execution.INLINE));
  }

  private List<UnitSummary> units(MethodBody body, Node function) {
    if (functions == null) {
      functions = new HashMap<>();
      methods = new HashMap<>();
      for (UnitSummary unit : context.graph().units()) {
        if (unit.id().isMethod()) {
          methods.computeIfAbsent(unit.id().method().owner(), k -> new ArrayList<>(2)).add(unit);
        } else {
          String path = unit.declaration().file().path();
          functions.put(new Place(path, unit.declaration().range()), unit);
        }
      }
    }
    if (function instanceof Node.Call creation) {
      return methods.getOrDefault(creation.anonymousClass(), List.of());
    }
    UnitSummary unit = functions.get(new Place(body.file().path(), function.range()));
    return unit == null ? List.of() : List.of(unit);
  }
}
