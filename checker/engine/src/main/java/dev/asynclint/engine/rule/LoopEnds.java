package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import java.util.HashSet;
import java.util.Set;

/** What ends a loop: nothing in sight, a count, or something else. */
final class LoopEnds {
  private static final Set<String> INTERRUPTS = Set.of("java.lang.InterruptedException");

  private LoopEnds() {}

  /** Whether no condition, no jump and no failure that somebody expects ends the loop. */
  static boolean isEndless(MethodBody body, Node.Loop loop) {
    boolean always =
        loop.kind() != Node.Loop.Kind.FOR_EACH
            && (loop.condition() == null
                || loop.condition() instanceof Node.Constant constant && constant.isTrue());
    return always
        && !isLeft(loop.body(), loop, true)
        && INTERRUPTS.containsAll(body.method().thrown())
        && !isTried(body, loop);
  }

  /** Whether a jump inside goes behind the loop. */
  private static boolean isLeft(Node node, Node.Loop loop, boolean innermost) {
    if (node instanceof Node.Exit exit) {
      return switch (exit.kind()) {
        case RETURN, THROW -> true;
        case BREAK -> innermost || exit.label() != null;
        case CONTINUE -> exit.label() != null && !exit.label().equals(loop.label());
        case YIELD -> false;
      };
    }
    if (node instanceof Node.Lambda) {
      return false;
    }
    boolean inner = node instanceof Node.Loop || node instanceof Node.Switch;
    for (Node child : Children.of(node)) {
      if (isLeft(child, loop, innermost && !inner)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody around the loop catches what ends it. */
  private static boolean isTried(MethodBody body, Node.Loop loop) {
    Node inner = loop;
    for (Node around = body.parent(loop);
        around != null && !(around instanceof Node.Lambda);
        around = body.parent(around)) {
      if (around instanceof Node.Try attempt
          && inner == attempt.body()
          && attempt.catches().stream().anyMatch(c -> !INTERRUPTS.containsAll(c.types()))) {
        return true;
      }
      inner = around;
    }
    return false;
  }

  /** Whether the loop compares something it counts itself. */
  static boolean isCounted(Node.Loop loop) {
    Set<Integer> changed = new HashSet<>();
    changes(loop, changed);
    return compares(loop, changed);
  }

  private static void changes(Node node, Set<Integer> changed) {
    if (node instanceof Node.Assign assign && assign.target() instanceof Node.Local local) {
      changed.add(local.variable().id());
    }
    Children.of(node).forEach(child -> changes(child, changed));
  }

  private static boolean compares(Node node, Set<Integer> changed) {
    boolean comparison =
        node instanceof Node.Unknown && node.type().equals(TypeRef.BOOLEAN)
            || node instanceof Node.Test test
                && (test.operator() == Node.Test.Operator.EQUAL
                    || test.operator() == Node.Test.Operator.NOT_EQUAL);
    if (comparison && Children.of(node).stream().anyMatch(child -> isCounter(child, changed))) {
      return true;
    }
    return Children.of(node).stream().anyMatch(child -> compares(child, changed));
  }

  private static boolean isCounter(Node node, Set<Integer> changed) {
    Node counter = node instanceof Node.Assign assign ? assign.target() : node;
    return counter instanceof Node.Local local
        && Set.of("int", "long", "short", "byte").contains(local.type().name())
        && changed.contains(local.variable().id());
  }
}
