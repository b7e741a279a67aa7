package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether work goes on when the code that starts it is over: nobody there keeps it to wait. */
final class OutlivingWork {
  private final RuleContext context;
  private final AsyncValues values;

  OutlivingWork(RuleContext context, AsyncValues values) {
    this.context = context;
    this.values = values;
  }

  /**
   * Whether what starts the work is dropped, returned or kept for later; what is given to somebody
   * else may be waited for.
   *
   * @param code the code that may be over before the work is
   */
  boolean isTrueOf(MethodBody body, Node start, List<Node> code) {
    return outlives(body, start, code, new HashSet<>());
  }

  private boolean outlives(MethodBody body, Node value, List<Node> code, Set<Integer> seen) {
    Node parent = body.parent(value);
    boolean isCold = values.isCold(value.type()) && !isSubscription(value);
    if (parent instanceof Node.Call call) {
      return isCommand(body, call, value)
          || goesOn(call, value) && outlives(body, call, code, seen);
    }
    if (parent instanceof Node.Exit exit) {
      return exit.kind() == Node.Exit.Kind.RETURN && isOwn(body, exit, code);
    }
    if (parent instanceof Node.Declare declare) {
      return local(body, declare.variable(), isCold, code, seen);
    }
    if (parent instanceof Node.Assign assign && assign.value() == value) {
      return assign.target() instanceof Node.Local local
          ? local(body, local.variable(), isCold, code, seen)
          : assign.target() instanceof Node.Field && !isCold;
    }
    if (parent instanceof Node.Branch branch
        && branch.condition() != value
        && !branch.type().isVoid()) {
      return outlives(body, branch, code, seen);
    }
    return !isCold && DroppedValues.isStatement(value, parent);
  }

  /** {@code thread.start()}: what it holds is no result that anybody could wait for. */
  private boolean isCommand(MethodBody body, Node.Call call, Node value) {
    return call.receiver() == value
        && !values.isAsync(value.type())
        && call.type().isVoid()
        && DroppedValues.isStatement(call, body.parent(call));
  }

  private boolean isSubscription(Node value) {
    return value instanceof Node.Call call && values.subscribes(call.callee());
  }

  /** Whether the call's result stands for the same work. */
  private boolean goesOn(Node.Call call, Node value) {
    boolean isStep = values.isAsync(call.type()) || values.subscribes(call.callee());
    if (call.receiver() == value) {
      return isStep;
    }
    return isStep
        && (context.catalogue().method(Kind.COMBINES, call.callee().key()).isPresent()
            || call.callee().isStatic() && !context.index().knows(call.callee()));
  }

  /** Whether a return leaves the code, and not only a function in it. */
  private static boolean isOwn(MethodBody body, Node exit, List<Node> code) {
    for (Node around = exit; around != null; around = body.parent(around)) {
      if (around instanceof Node.Lambda) {
        return false;
      }
      Node part = around;
      if (code.stream().anyMatch(each -> each == part)) {
        return true;
      }
    }
    return true;
  }

  private boolean local(
      MethodBody body, Variable variable, boolean isCold, List<Node> code, Set<Integer> seen) {
    if (!seen.add(variable.id())) {
      return true;
    }
    boolean goesOn = !isCold;
    for (Node node : body.nodes()) {
      if (Subtree.isRead(node, variable) && !isAssigned(body, node)) {
        if (code.stream().anyMatch(part -> Subtree.holds(body, node, part))
            && !outlives(body, node, code, seen)) {
          return false;
        }
        goesOn = true;
      }
    }
    return goesOn;
  }

  private static boolean isAssigned(MethodBody body, Node node) {
    return body.parent(node) instanceof Node.Assign assign && assign.target() == node;
  }
}
