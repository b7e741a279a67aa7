package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Variable;
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
      int position = position(line, call);
      if (position < 0) {
        return detached(body, call);
      }
      return call.arguments().get(position) instanceof Node.Lambda lambda
              && !lambda.parameters().isEmpty()
          ? callbacks.sink(lambda)
          : Optional.empty();
    }
    for (CatalogueLine line : context.catalogue().methodAll(Kind.ADOPTS, call.callee().key())) {
      int position = position(line, call);
      if (position >= 0) {
        return future(body, call, supplied(call.arguments().get(position)), line);
      }
    }
    return Optional.empty();
  }

  /** Which argument the line is about; -1 where it is about the result. */
  private static int position(CatalogueLine line, Node.Call call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (line.has("arg" + i)) {
        return i;
      }
    }
    return -1;
  }

  /** A future as a publisher: leaving it cancels the future unless told otherwise. */
  private Optional<String> future(MethodBody body, Node.Call call, Node value, CatalogueLine line) {
    if (value == null) {
      return Optional.empty();
    }
    Optional<String> suppress = line.attribute("suppress");
    if (suppress.isPresent() && !isConstant(call, suppress.get())) {
      return Optional.empty();
    }
    if (suppress.filter(word -> isGiven(call, word)).isPresent()) {
      return work.isStarted(body, value)
          ? Optional.of(
              "Let the cancellation through: the work is started here, and with true nobody can"
                  + " stop it.")
          : Optional.empty();
    }
    return work.isShared(body, value)
        ? Optional.of(
            "Keep "
                + call.callee().key().display()
                + " from cancelling the shared future: the first subscriber that leaves cancels it"
                + " for all.")
        : Optional.empty();
  }

  private static boolean isConstant(Node.Call call, String suppress) {
    return argument(call, suppress) instanceof Node.Constant;
  }

  /** Whether the argument in {@code argN:value} has that value. */
  private static boolean isGiven(Node.Call call, String suppress) {
    String value = suppress.substring(suppress.indexOf(':') + 1);
    return argument(call, suppress) instanceof Node.Constant constant
        && value.equals(constant.value());
  }

  private static Node argument(Node.Call call, String suppress) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (suppress.startsWith("arg" + i + ":")) {
        return call.arguments().get(i);
      }
    }
    return null;
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
      if (CallbackBridges.isReturned(body, declare.variable())
          || !isUsedLater(body, declare.variable())) {
        return Optional.empty();
      }
    }
    return Optional.of(
        "Add a listener to what "
            + call.callee().key().display()
            + " returns: without one the work learns neither of timeout nor of disconnect.");
  }

  /** Whether a function gets hold of it; else it is completed before the method ends. */
  private boolean isUsedLater(MethodBody body, Variable variable) {
    return Subtree.contains(
        body.method().body(),
        context.index(),
        node ->
            (node instanceof Node.Lambda
                    || node instanceof Node.Reference
                    || node instanceof Node.Call call && call.anonymousClass() != null)
                && Subtree.mentions(node, context.index(), variable));
  }

  private static boolean isUsedElsewhere(Node around, Node.Call call) {
    return around instanceof Node.Call
        || around instanceof Node.Exit
        || around instanceof Node.Assign
        || around instanceof Node.Lambda lambda && lambda.body() == call;
  }
}
