package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.SourceMethod.Modifier;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.Execution;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Private methods that only make a publisher, and whose callers all choose the scheduler it runs
 * on: {@code load().subscribeOn(Schedulers.boundedElastic())}.
 */
final class ChosenSchedulers {
  private static final int MAX_DEPTH = 6;

  private final RuleContext context;
  private final Map<MethodKey, Boolean> chosen = new HashMap<>();
  private Map<MethodKey, List<Use>> uses;

  private record Use(MethodBody body, Node node) {}

  ChosenSchedulers(RuleContext context) {
    this.context = context;
  }

  /** Whether a function that its subscriber runs is always run by a scheduler that may block. */
  boolean isChosenForAll(UnitSummary function) {
    MethodKey method = function.id().method();
    SourceMethod declared = function.id().isMethod() ? null : context.index().method(method);
    return declared != null
        && declared.has(Modifier.PRIVATE)
        && isPartOfResult(function)
        && isChosen(method, 0);
  }

  /** Whether the function is a step of what the method gives back. */
  private boolean isPartOfResult(UnitSummary function) {
    MethodBody body = context.body(function.id().method());
    Node part = body == null ? null : body.function(function.id().ordinal());
    while (part != null) {
      Node around = body.parent(part);
      if (around instanceof Node.Exit exit) {
        return exit.kind() == Node.Exit.Kind.RETURN;
      }
      part = around instanceof Node.Call || around instanceof Node.Lambda ? around : null;
    }
    return false;
  }

  private boolean isChosen(MethodKey method, int depth) {
    Boolean known = chosen.get(method);
    if (known == null) {
      chosen.put(method, false);
      List<Use> all = uses().getOrDefault(method, List.of());
      known =
          depth < MAX_DEPTH
              && !all.isEmpty()
              && all.stream().allMatch(use -> isChosen(use.body(), use.node(), depth + 1));
      chosen.put(method, known);
    }
    return known;
  }

  /** Whether a later step chooses for a value, where it stands or where it is handed back to. */
  private boolean isChosen(MethodBody body, Node value, int depth) {
    if (depth > MAX_DEPTH) {
      return false;
    }
    Node end = value;
    for (Node.Call next : body.chainedOn(value)) {
      if (chooses(body, next, "upstream")) {
        return true;
      }
      end = next;
    }
    Node around = body.parent(end);
    if (around instanceof Node.Call taker && taker.receiver() != end) {
      // An argument: a value that is zipped, or a reference given to an operator.
      return end instanceof Node.Reference && isChosenBefore(body, taker)
          || isChosen(body, taker, depth + 1);
    }
    if (around instanceof Node.Declare kept) {
      List<Node> reads =
          body.nodes().stream().filter(node -> Subtree.isRead(node, kept.variable())).toList();
      return !reads.isEmpty() && reads.stream().allMatch(read -> isChosen(body, read, depth + 1));
    }
    Node.Lambda function = body.lambda(end);
    boolean isResult =
        around == function
            || around instanceof Node.Exit exit && exit.kind() == Node.Exit.Kind.RETURN;
    if (!isResult) {
      return false;
    }
    if (function == null) {
      return body.method().has(Modifier.PRIVATE) && isChosen(body.key(), depth + 1);
    }
    return body.parent(function) instanceof Node.Call taker
        && (isChosenBefore(body, taker) || isChosen(body, taker, depth + 1));
  }

  private boolean isChosenBefore(MethodBody body, Node.Call operator) {
    return AsyncValues.chain(operator.receiver()).stream()
        .anyMatch(before -> chooses(body, before, "downstream"));
  }

  private boolean chooses(MethodBody body, Node.Call call, String position) {
    for (CatalogueLine line : context.catalogue().methodAll(Kind.SCHEDULER, call.callee().key())) {
      for (int i = 0; i < call.arguments().size(); i++) {
        if (line.is("position", position) && line.namesArgument(i)) {
          return context.assignedValues().of(body, call.arguments().get(i)).stream()
              .allMatch(this::mayBlock);
        }
      }
    }
    return false;
  }

  /** What nobody describes is an ordinary pool. */
  private boolean mayBlock(Node scheduler) {
    return !(scheduler instanceof Node.Call call)
        || context
            .catalogue()
            .method(Kind.EXECUTOR, call.callee().key())
            .flatMap(line -> line.attribute("context"))
            .map(word -> Execution.ofCatalogue(word).mayBlock())
            .orElse(true);
  }

  private Map<MethodKey, List<Use>> uses() {
    if (uses == null) {
      uses = new HashMap<>();
      for (MethodBody body : context.bodies()) {
        for (Node node : body.nodes()) {
          MethodKey method =
              node instanceof Node.Call call
                  ? call.callee().key()
                  : node instanceof Node.Reference reference ? reference.callee().key() : null;
          if (method != null && context.index().method(method) != null) {
            uses.computeIfAbsent(method, k -> new ArrayList<>(2)).add(new Use(body, node));
          }
        }
      }
    }
    return uses;
  }
}
