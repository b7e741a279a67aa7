package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import java.util.Optional;

/**
 * Places where one kind of async work is turned into another and cancelling the new one has to be
 * passed on by hand: promises, sinks, futures as publishers, requests made asynchronous.
 */
final class CancellationBridges {
  private final RuleContext context;
  private final StartedWork work;
  private final CallbackBridges callbacks;

  CancellationBridges(RuleContext context, AssignedValues assigned, StartedWork work) {
    this.context = context;
    this.work = work;
    callbacks = new CallbackBridges(context, assigned, work);
  }

  /** What is wrong with a call that makes a bridge, as a message. */
  Optional<String> problemOf(MethodBody body, Node.Call call) {
    if (call.isCreation()) {
      return callbacks.promise(body, call);
    }
    for (CatalogueLine line : context.catalogue().methodAll(Kind.BRIDGE, call.callee().key())) {
      if (line.has("receiver")) {
        return detached(body, call);
      }
      for (int i = 0; i < call.arguments().size(); i++) {
        if (line.has("arg" + i)) {
          Node argument = call.arguments().get(i);
          return argument instanceof Node.Lambda lambda && !lambda.parameters().isEmpty()
              ? callbacks.sink(lambda)
              : future(body, call, argument);
        }
      }
    }
    return Optional.empty();
  }

  /** A future as a publisher: leaving it cancels the future unless told otherwise. */
  private Optional<String> future(MethodBody body, Node.Call call, Node argument) {
    Node value = supplied(argument);
    if (value == null) {
      return Optional.empty();
    }
    Boolean keeps = false;
    for (Node other : call.arguments()) {
      if (other.type().name().equals("boolean")) {
        keeps = other instanceof Node.Constant constant ? (Boolean) constant.isTrue() : null;
      }
    }
    if (Boolean.TRUE.equals(keeps) && work.isStarted(body, value)) {
      return Optional.of(
          "Let the cancellation through: the work is started here, and with true nobody can stop"
              + " it.");
    }
    if (Boolean.FALSE.equals(keeps) && work.isShared(body, value)) {
      return Optional.of(
          "Pass true as well: the future is shared, and the first subscriber that leaves cancels it"
              + " for all.");
    }
    return Optional.empty();
  }

  /** The value of a supplier's only expression, or the argument itself. */
  private static Node supplied(Node argument) {
    if (!(argument instanceof Node.Lambda lambda)) {
      return argument instanceof Node.Reference ? null : argument;
    }
    if (lambda.body() instanceof Node.Block block) {
      return block.statements().size() == 1 && block.statements().get(0) instanceof Node.Exit exit
          ? exit.value()
          : null;
    }
    return lambda.body();
  }

  /** A request made asynchronous whose end nobody listens for. */
  private Optional<String> detached(MethodBody body, Node.Call call) {
    Node around = body.parent(call);
    boolean isChained = around instanceof Node.Call user && user.receiver() == call;
    if (isChained ? work.is(Kind.REGISTER_CANCEL, around) : isUsedElsewhere(around, call)) {
      return Optional.empty();
    }
    if (around instanceof Node.Declare declare) {
      for (Node.Call user : body.nodes(Node.Call.class)) {
        boolean isReceiver =
            user.receiver() != null && Subtree.isRead(user.receiver(), declare.variable());
        if (isReceiver && work.is(Kind.REGISTER_CANCEL, user)
            || user.arguments().stream().anyMatch(a -> Subtree.isRead(a, declare.variable()))) {
          return Optional.empty();
        }
      }
      if (CallbackBridges.isReturned(body, declare.variable())) {
        return Optional.empty();
      }
    }
    return Optional.of(
        "Add a listener to what "
            + call.callee().key().display()
            + " returns: without one the work learns neither of timeout nor of disconnect.");
  }

  private static boolean isUsedElsewhere(Node around, Node.Call call) {
    return around instanceof Node.Call
        || around instanceof Node.Exit
        || around instanceof Node.Assign
        || around instanceof Node.Lambda lambda && lambda.body() == call;
  }
}
