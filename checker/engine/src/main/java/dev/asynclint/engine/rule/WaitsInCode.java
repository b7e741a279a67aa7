package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether code waits for anything on its own thread: itself, in what it calls, or in a close. */
final class WaitsInCode {
  private static final Set<String> WAITED =
      Set.of(
          "java.lang.InterruptedException",
          "java.util.concurrent.ExecutionException",
          "java.util.concurrent.TimeoutException");

  /** Names of methods that may wait, where their code cannot be seen. */
  private static final Pattern NAMES =
      Pattern.compile("(await|join|wait|block|sync|drain|finish)([A-Z].*)?|.*(AndWait|Blocking)");

  private final RuleContext context;
  private final FunctionRuns functions;
  private final Map<MethodKey, Boolean> reached = new HashMap<>();

  WaitsInCode(RuleContext context, FunctionRuns functions) {
    this.context = context;
    this.functions = functions;
  }

  boolean isTrueOf(MethodBody body, List<Node> code) {
    return code.stream().anyMatch(part -> waits(body, part));
  }

  private boolean waits(MethodBody body, Node code) {
    if (FunctionRuns.isFunction(code) && functions.isElsewhere(body, code)) {
      return false;
    }
    if (code instanceof Node.Call call && waits(call.callee())
        || code instanceof Node.Reference reference && waits(reference.callee())
        || code instanceof Node.Try attempt
            && attempt.resources().stream().anyMatch(this::waitsWhenClosed)) {
      return true;
    }
    return Children.of(code).stream().anyMatch(child -> waits(body, child));
  }

  private boolean waitsWhenClosed(Node resource) {
    return resource instanceof Node.Declare declare
        && context
            .catalogue()
            .type(Kind.CLOSING, declare.variable().type().name())
            .filter(line -> line.has("waits"))
            .isPresent();
  }

  private boolean waits(Callee callee) {
    return context.catalogue().method(Kind.WAIT, callee.key()).isPresent()
        || context.catalogue().method(Kind.PROBE, callee.key()).isPresent()
        || context
            .catalogue()
            .method(Kind.BLOCK, callee.key())
            .filter(line -> line.is("what", "sleep"))
            .isPresent()
        || callee.thrown().stream().anyMatch(WAITED::contains)
        || NAMES.matcher(callee.key().name()).matches()
        || context.index().knows(callee)
            && context.index().targets(callee.key(), callee.isOverridable()).stream()
                .map(SourceMethod::key)
                .anyMatch(this::isReachedFrom);
  }

  /** Whether a method of the module waits on its caller's thread. */
  boolean isReachedFrom(MethodKey method) {
    return reached.computeIfAbsent(method, this::search);
  }

  private boolean search(MethodKey method) {
    Set<UnitId> seen = new HashSet<>();
    Deque<UnitSummary> queue = new ArrayDeque<>();
    UnitSummary start = context.graph().unit(new UnitId(method, 0));
    if (start != null) {
      queue.add(start);
    }
    while (!queue.isEmpty()) {
      UnitSummary unit = queue.remove();
      if (!seen.add(unit.id())) {
        continue;
      }
      if (!unit.waits().isEmpty()) {
        return true;
      }
      context.graph().callees(unit).forEach(edge -> queue.add(edge.callee()));
    }
    return false;
  }
}
