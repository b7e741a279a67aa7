package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.Optional;

/**
 * Objects that belong to a request, used in a function that nobody waits for: the container uses
 * them for the next request once the handler has returned.
 */
final class RequestObjects {
  private final RuleContext context;
  private final Catalogue catalogue;
  private final OtherThreads threads;

  RequestObjects(RuleContext context, OtherThreads threads) {
    this.context = context;
    this.threads = threads;
    catalogue = context.catalogue();
  }

  /** The first call in a function that uses one when its request may be over. */
  Optional<Node.Call> usedAfter(UnitSummary unit) {
    MethodBody body = context.body(unit.id().method());
    if (body == null
        || !(body.function(unit.id().ordinal()) instanceof Node.Lambda function)
        || !threads.isElsewhere(unit)
        || !isForgotten(body, function)
        || !endsAtOnce(body)) {
      return Optional.empty();
    }
    return body.calls().stream()
        .filter(call -> body.lambda(call) == function)
        .filter(call -> used(call, function) != null)
        .findFirst();
  }

  /** What is said of such a call. */
  String message(UnitSummary unit, Node.Call call) {
    MethodBody body = context.body(unit.id().method());
    Variable used = used(call, (Node.Lambda) body.function(unit.id().ordinal()));
    String what = call.callee().key().display();
    boolean isRead = Subtree.isRead(call.receiver(), used);
    return (isRead
            ? "Read " + what + " before the work is handed over"
            : "Give " + what + " what it needs of '" + used.name() + "', and not the object")
        + ": nobody waits for this function, and '"
        + used.name()
        + "' may be over when it runs";
  }

  /** What a call asks, or hands on, of what stands outside the function. */
  private Variable used(Node.Call call, Node.Lambda function) {
    if (isRequest(call.receiver(), function)) {
      return ((Node.Local) call.receiver()).variable();
    }
    for (Node argument : call.arguments()) {
      if (isRequest(argument, function)) {
        return ((Node.Local) argument).variable();
      }
    }
    return null;
  }

  private boolean isRequest(Node node, Node.Lambda function) {
    return node instanceof Node.Local local
        && catalogue.type(Kind.THREAD_BOUND, local.type().name()).isPresent()
        && function.parameters().stream().noneMatch(p -> p.id() == local.variable().id())
        && (local.variable().isParameter()
            || local.variable().range().start() < function.range().start());
  }

  /** Whether what the taker of the function gives back, if anything, is dropped at once. */
  private boolean isForgotten(MethodBody body, Node.Lambda function) {
    if (!(body.parent(function) instanceof Node.Call taker)) {
      return false;
    }
    Node end = taker;
    for (Node.Call next : body.chainedOn(taker)) {
      end = next;
    }
    return DroppedValues.isStatement(end, body.parent(end));
  }

  /** Whether the method waits for nothing, and its answer is not one that is still to come. */
  private boolean endsAtOnce(MethodBody body) {
    return isPlain(body.method().returns())
        && body.nodes().stream()
            .noneMatch(
                node ->
                    node instanceof Node.Call call
                        && (catalogue.method(Kind.WAIT, call.callee().key()).isPresent()
                            || catalogue.method(Kind.BRIDGE, call.callee().key()).isPresent()));
  }

  /** Nothing, a value of the language, or a class of the module's own. */
  private boolean isPlain(TypeRef type) {
    return context.flow().roles().asyncType(type).isEmpty()
        && (type.isVoid()
            || !type.name().contains(".")
            || type.name().startsWith("java.lang.")
            || context.index().classNamed(type.name()) != null);
  }
}
