package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A loop that goes on after one of its catch blocks with nothing to bound it: with the interrupt
 * restored, each further wait would throw at once. Loops over elements and counters end anyway;
 * loops that ask for the interrupt, or for what the block sets, end too.
 */
record SpinningLoop(Node.Loop loop) {
  private static final Set<String> BOUNDS = Set.of("hasNext", "hasMoreElements", "isEmpty");
  private static final List<String> ASKS = List.of("isInterrupted", "interrupted");

  /** The loop around the try statement; null where none would spin. */
  static SpinningLoop around(MethodBody body, Node.Try attempt, Node.Try.Catch handler) {
    if (leaves(handler.body())) {
      return null;
    }
    Node inner = attempt;
    for (Node around = body.parent(attempt);
        around != null && !(around instanceof Node.Lambda);
        around = body.parent(around)) {
      if (around instanceof Node.Loop loop) {
        return isUnbounded(loop) && !asks(body, loop, handler) && goesOn(body, attempt, loop)
            ? new SpinningLoop(loop)
            : null;
      }
      if (around instanceof Node.Try outer && inner != outer.body()) {
        return null;
      }
      inner = around;
    }
    return null;
  }

  /** The loop whose next round the handler lets begin without telling it; null if there is none. */
  static Node.Loop goingOn(MethodBody body, Node.Try attempt, Node.Try.Catch handler) {
    if (leaves(handler.body())) {
      return null;
    }
    for (Node around = body.parent(attempt);
        around != null && !(around instanceof Node.Lambda);
        around = body.parent(around)) {
      if (around instanceof Node.Loop loop) {
        return asks(body, loop, handler) || !goesOn(body, attempt, loop) ? null : loop;
      }
    }
    return null;
  }

  /** Whether no way through the block comes to its end. */
  static boolean leaves(Node node) {
    if (node instanceof Node.Exit exit) {
      return exit.kind() != Node.Exit.Kind.CONTINUE;
    }
    if (node instanceof Node.Block block) {
      return block.statements().stream().anyMatch(SpinningLoop::leaves);
    }
    return node instanceof Node.Branch branch
        && branch.otherwise() != null
        && leaves(branch.then())
        && leaves(branch.otherwise());
  }

  private static boolean isUnbounded(Node.Loop loop) {
    if (loop.kind() == Node.Loop.Kind.FOR_EACH) {
      return false;
    }
    return loop.condition() == null || isFlag(loop.condition());
  }

  private static boolean isFlag(Node condition) {
    if (condition instanceof Node.Test test) {
      return switch (test.operator()) {
        case NOT, AND, OR -> test.operands().stream().allMatch(SpinningLoop::isFlag);
        case EQUAL, NOT_EQUAL, INSTANCE_OF -> false;
      };
    }
    if (condition instanceof Node.Call call) {
      return !BOUNDS.contains(call.callee().key().name());
    }
    return condition instanceof Node.Local
        || condition instanceof Node.Field
        || condition instanceof Node.Constant constant && constant.isTrue();
  }

  private static boolean asks(MethodBody body, Node.Loop loop, Node.Try.Catch handler) {
    Set<Object> set = new HashSet<>();
    for (Node.Assign assign : body.nodes(Node.Assign.class)) {
      if (Subtree.holds(body, assign, handler.body())) {
        set.add(name(assign.target()));
      }
    }
    set.remove(null);
    for (Node node : body.nodes()) {
      boolean inHandler = Subtree.holds(body, node, handler.body());
      if (inHandler || !Subtree.holds(body, node, loop)) {
        continue;
      }
      if (node instanceof Node.Call call && ASKS.contains(call.callee().key().name())
          || set.contains(name(node))) {
        return true;
      }
    }
    return false;
  }

  private static Object name(Node node) {
    if (node instanceof Node.Local local) {
      Variable variable = local.variable();
      return variable.id();
    }
    return node instanceof Node.Field field ? field.owner() + "#" + field.name() : null;
  }

  /** Whether the loop's next round can begin after the try statement. */
  private static boolean goesOn(MethodBody body, Node.Try attempt, Node.Loop loop) {
    if (attempt.cleanup() != null && leaves(attempt.cleanup())) {
      return false;
    }
    Node inner = attempt;
    for (Node around = body.parent(attempt); inner != loop; around = body.parent(around)) {
      if (around instanceof Node.Block block) {
        int next = block.statements().indexOf(inner) + 1;
        for (Node statement : block.statements().subList(next, block.statements().size())) {
          if (leaves(statement)) {
            return false;
          }
        }
      }
      inner = around;
    }
    return true;
  }
}
