package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import java.util.ArrayList;
import java.util.List;

/** The literals {@code null} that a value may be. */
final class Nulls {
  private Nulls() {}

  /** The literals, also in the arms of conditionals and in the cases of a switch. */
  static List<Node> in(Node value) {
    List<Node> found = new ArrayList<>(1);
    collect(value, found);
    return found;
  }

  static boolean isNull(Node value) {
    return value instanceof Node.Constant constant && constant.isNull();
  }

  private static void collect(Node value, List<Node> found) {
    if (isNull(value)) {
      found.add(value);
    } else if (value instanceof Node.Branch branch && branch.otherwise() != null) {
      collect(branch.then(), found);
      collect(branch.otherwise(), found);
    } else if (value instanceof Node.Switch choice && !choice.type().isVoid()) {
      for (Node.Switch.Case one : choice.cases()) {
        one.body().forEach(statement -> collectYields(statement, found));
      }
    }
  }

  private static void collectYields(Node code, List<Node> found) {
    if (code instanceof Node.Exit exit && exit.kind() == Node.Exit.Kind.YIELD) {
      collect(exit.value(), found);
    } else if (!(code instanceof Node.Lambda)) {
      Children.visit(code, child -> collectYields(child, found));
    }
  }
}
