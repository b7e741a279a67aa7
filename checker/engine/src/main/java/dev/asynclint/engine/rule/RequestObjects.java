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
        || !context.flow().roles().of(body.method()).isHandler()
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
        + ": nobody waits for this function, and the request may be over when it runs";
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
        && context.index().classNamed(local.type().name()) == null
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
    return DroppedValues.isStatement(end, body.parent(end)) && !isClosedAround(body, taker);
  }

  /** Whether the executor is a resource of the code around: closing it waits for its tasks. */
  private static boolean isClosedAround(MethodBody body, Node.Call taker) {
    return body.nodes(Node.Try.class).stream()
        .flatMap(attempt -> attempt.resources().stream())
        .anyMatch(
            resource ->
                resource instanceof Node.Declare declare
                    && Subtree.isRead(taker.receiver(), declare.variable()));
  }

  /** Whether the method waits for nothing, and its answer is not one that is still to come. */
  private boolean endsAtOnce(MethodBody body) {
    return isPlain(body.method().returns())
        && body.method().parameters().stream().noneMatch(this::isAnswer)
        && body.calls().stream().noneMatch(this::keepsOpen);
  }

  /** Whether a call waits, itself or in a helper, or makes the request an asynchronous one. */
  private boolean keepsOpen(Node.Call call) {
    MethodBody helper = context.body(call.callee().key());
    return catalogue.method(Kind.BRIDGE, call.callee().key()).isPresent()
        || isWait(call)
        || helper != null && helper.calls().stream().anyMatch(this::isWait);
  }

  private boolean isWait(Node.Call call) {
    return catalogue.method(Kind.WAIT, call.callee().key()).isPresent();
  }

  /** A parameter with which the answer is given later. */
  private boolean isAnswer(Variable parameter) {
    return parameter.annotations().stream()
        .anyMatch(a -> catalogue.annotation(Kind.KEEPS_REQUEST, a).isPresent());
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
