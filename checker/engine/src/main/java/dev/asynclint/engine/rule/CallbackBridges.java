package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.TypeWorld;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Promises and sinks fed by callbacks: what would call back goes on when the promise or the
 * subscription is cancelled, unless somebody passes the cancellation on.
 */
final class CallbackBridges {
  /**
   * How the method that ends a registration is called, by the beginning of the one that makes it.
   */
  private static final Map<String, List<String>> ENDS =
      Map.of(
          "add", List.of("remove"),
          "register", List.of("unregister", "deregister"),
          "subscribe", List.of("unsubscribe"),
          "attach", List.of("detach"),
          "on", List.of("off"));

  private final RuleContext context;
  private final AssignedValues assigned;
  private final StartedWork work;

  CallbackBridges(RuleContext context, AssignedValues assigned, StartedWork work) {
    this.context = context;
    this.assigned = assigned;
    this.work = work;
  }

  /** {@code new} stage, completed from the callback of something that could be cancelled. */
  Optional<String> promise(MethodBody body, Node.Call creation) {
    if (creation.anonymousClass() != null
        || context.index().classNamed(creation.type().name()) != null
        || !work.isStage(creation.type())
        || !(body.parent(creation) instanceof Node.Declare declare)
        || !isReturned(body, declare.variable())
        || cancels(body.method().body())) {
      return Optional.empty();
    }
    Variable promise = declare.variable();
    for (Node.Call call : body.nodes(Node.Call.class)) {
      if (!Subtree.holds(body, creation, call)
          && !work.is(Kind.IGNORABLE, call)
          && givesFunctionWith(body, call, promise)
          && involvesHandle(call)) {
        return Optional.of(
            "Cancel the handle of "
                + call.callee().key().display()
                + " when "
                + promise.name()
                + " is cancelled: nothing passes the cancellation on.");
      }
    }
    return Optional.empty();
  }

  static boolean isReturned(MethodBody body, Variable variable) {
    for (Node.Exit exit : body.nodes(Node.Exit.class)) {
      Node value = exit.value();
      while (value instanceof Node.Call call && call.receiver() != null) {
        value = call.receiver();
      }
      if (value != null && Subtree.isRead(value, variable)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a function or callback object given to the call uses the variable. */
  private boolean givesFunctionWith(MethodBody body, Node.Call call, Variable variable) {
    for (Node argument : call.arguments()) {
      for (Node value : assigned.of(body, argument)) {
        boolean isFunction =
            value instanceof Node.Lambda
                || value instanceof Node.Reference
                || value instanceof Node.Call created
                    && (created.anonymousClass() != null || isLocalClass(created));
        if (isFunction && Subtree.mentions(value, context.index(), variable)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isLocalClass(Node.Call created) {
    SourceClass type = context.index().classNamed(created.callee().key().owner());
    return created.isCreation() && type != null && type.enclosingMethod() != null;
  }

  private boolean involvesHandle(Node.Call call) {
    return work.isHandle(call.type())
        || call.receiver() != null && work.isHandle(call.receiver().type())
        || call.arguments().stream().anyMatch(a -> work.isHandle(a.type()));
  }

  private boolean cancels(Node root) {
    return Subtree.contains(root, context.index(), work::cancels);
  }

  private boolean contains(Node root, Kind kind) {
    return Subtree.contains(root, context.index(), node -> work.is(kind, node));
  }

  /** A sink fed by a registration that outlives the subscriber. */
  Optional<String> sink(Node.Lambda lambda) {
    Variable sink = lambda.parameters().get(0);
    if (contains(lambda.body(), Kind.REGISTER_CANCEL) || cancels(lambda.body())) {
      return Optional.empty();
    }
    boolean registers =
        Subtree.contains(
            lambda.body(),
            context.index(),
            node ->
                node instanceof Node.Call call
                    && call.arguments().stream().anyMatch(a -> isFunction(a) && mentions(a, sink))
                    && (involvesHandle(call) || canBeEnded(call)));
    boolean escapes =
        Subtree.contains(
            lambda.body(),
            context.index(),
            node ->
                node instanceof Node.Call call
                    && call.arguments().stream().anyMatch(a -> Subtree.isRead(a, sink)));
    return registers && !escapes
        ? Optional.of(
            "End the registration when the subscriber cancels: without onCancel or onDispose the"
                + " sink stays registered.")
        : Optional.empty();
  }

  private static boolean isFunction(Node node) {
    return node instanceof Node.Lambda
        || node instanceof Node.Reference
        || node instanceof Node.Local
        || node instanceof Node.Call call && call.anonymousClass() != null;
  }

  private boolean mentions(Node node, Variable variable) {
    return Subtree.mentions(node, context.index(), variable);
  }

  /** Whether the registration can be closed, or has a method that takes it back. */
  private boolean canBeEnded(Node.Call call) {
    TypeWorld types = context.index().types();
    if (types.isSubtype(call.type().name(), "java.lang.AutoCloseable")) {
      return true;
    }
    String name = call.callee().key().name();
    String owner =
        call.receiver() == null ? call.callee().key().owner() : call.receiver().type().name();
    for (Map.Entry<String, List<String>> entry : ENDS.entrySet()) {
      if (!name.startsWith(entry.getKey())) {
        continue;
      }
      for (String end : entry.getValue()) {
        String ending = end + name.substring(entry.getKey().length());
        if (!types.methods(owner, ending, call.callee().key().owner()).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }
}
