package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Kind;
import java.util.ArrayList;
import java.util.List;

/** Where code starts async work that uses what a local holds. */
final class LaterUses {
  private static final int MAX_DEPTH = 3;

  private final RuleContext context;
  private final AsyncValues values;
  private final FunctionRuns functions;
  private final WaitsInCode waits;

  /**
   * A use.
   *
   * @param start the call that starts the work
   * @param node where the work uses the local
   */
  record Use(Node.Call start, Node node) {}

  LaterUses(RuleContext context, AsyncValues values, FunctionRuns functions, WaitsInCode waits) {
    this.context = context;
    this.values = values;
    this.functions = functions;
    this.waits = waits;
  }

  /** The first use in each piece of work that the code starts. */
  List<Use> of(MethodBody body, Variable variable, List<Node> code) {
    return of(body, variable, code, 0);
  }

  private List<Use> of(MethodBody body, Variable variable, List<Node> code, int depth) {
    List<Use> found = new ArrayList<>(1);
    code.forEach(part -> collect(body, variable, part, found, depth));
    return found;
  }

  private void collect(MethodBody body, Variable variable, Node node, List<Use> found, int depth) {
    if (FunctionRuns.isFunction(node)) {
      if (functions.isElsewhere(body, node)) {
        Node use = useIn(node, variable);
        if (use != null && body.parent(node) instanceof Node.Call start && !isReady(start)) {
          found.add(new Use(start, use));
        }
        return;
      }
      if (!functions.isInline(body, node)) {
        return;
      }
    }
    if (node instanceof Node.Call call && startsWith(body, call, variable, depth)) {
      found.add(new Use(call, call));
      return;
    }
    for (Node child : Children.of(node)) {
      collect(body, variable, child, found, depth);
    }
  }

  /** Whether what the function is attached to has completed already. */
  private boolean isReady(Node.Call start) {
    List<Node.Call> chain = AsyncValues.chain(start);
    return is(Kind.COMPLETED, chain.get(chain.size() - 1));
  }

  private boolean is(Kind kind, Node.Call call) {
    return context.catalogue().method(kind, call.callee().key()).isPresent();
  }

  /** A use of the local in a function, that is more than closing it or testing it for null. */
  private Node useIn(Node function, Variable variable) {
    Node[] use = new Node[1];
    Subtree.contains(
        function,
        context.index(),
        node -> {
          Node used = used(node, variable);
          use[0] = use[0] == null ? used : use[0];
          return used != null;
        });
    return use[0];
  }

  private static Node used(Node node, Variable variable) {
    if (node instanceof Node.Call call) {
      boolean receives = Subtree.isRead(call.receiver(), variable);
      boolean closes = call.callee().key().name().startsWith("close");
      return !closes
              && (receives || call.arguments().stream().anyMatch(a -> Subtree.isRead(a, variable)))
          ? call
          : null;
    }
    return node instanceof Node.Reference reference
            && Subtree.isRead(reference.receiver(), variable)
            && !reference.callee().key().name().startsWith("close")
        ? reference
        : null;
  }

  /** Whether the call gives back the async value of work that uses the local. */
  private boolean startsWith(MethodBody body, Node.Call call, Variable variable, int depth) {
    if (!values.isAsync(call.type())
        || !values.creates(call)
        || is(Kind.WRAPS, call)
        || is(Kind.IGNORABLE, call)
        || givesAsync(call)) {
      return false;
    }
    if (isPartOf(call.receiver(), variable)) {
      return !context.index().returnsComplete(call.callee());
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (isHeldIn(call.arguments().get(i), variable) && usesLater(call, i, depth)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a function gives the async value: the call may only run it. */
  private boolean givesAsync(Node.Call call) {
    return call.arguments().stream()
        .anyMatch(
            argument ->
                argument instanceof Node.Lambda lambda && values.isAsync(lambda.target().returns())
                    || argument instanceof Node.Reference reference
                        && values.isAsync(reference.target().returns()));
  }

  /** The local, or what calls on it hand out: {@code connection.async()}. */
  private boolean isPartOf(Node node, Variable variable) {
    Node part = node;
    while (part instanceof Node.Call call
        && !call.callee().isStatic()
        && !isPlain(call.type())
        && call.receiver() != null
        && !isHolder(call.receiver().type(), call.type())) {
      part = call.receiver();
    }
    return Subtree.isRead(part, variable);
  }

  /** Whether what is handed out was only kept: closing its holder does not end it. */
  private static boolean isHolder(TypeRef type, TypeRef held) {
    return type.arguments().contains(held);
  }

  /** What can do nothing by itself: values, collections, streams. */
  private boolean isPlain(TypeRef type) {
    return type.name().startsWith("java.") && !isCloseable(type)
        || type.name().startsWith("java.util.stream.")
        || !type.name().contains(".");
  }

  private boolean isCloseable(TypeRef type) {
    return context.index().types().isSubtype(type.name(), "java.lang.AutoCloseable");
  }

  /** The local, or something closeable that reads from it. */
  private boolean isHeldIn(Node node, Variable variable) {
    if (Subtree.isRead(node, variable)) {
      return true;
    }
    return node instanceof Node.Call call
        && isCloseable(call.type())
        && (call.isCreation() && call.arguments().stream().anyMatch(a -> isHeldIn(a, variable))
            || !call.isCreation() && isHeldIn(call.receiver(), variable));
  }

  /** Whether a method of the module uses its argument later; of others that is what they do. */
  private boolean usesLater(Node.Call call, int argument, int depth) {
    if (!context.index().knows(call.callee())) {
      return true;
    }
    for (SourceMethod target :
        context.index().targets(call.callee().key(), call.callee().isOverridable())) {
      MethodBody body = MethodBody.of(context.index(), target.key());
      if (body != null
          && argument < target.parameters().size()
          && depth < MAX_DEPTH
          && !waits.isReachedFrom(target.key())
          && !of(body, target.parameters().get(argument), List.of(target.body()), depth + 1)
              .isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
