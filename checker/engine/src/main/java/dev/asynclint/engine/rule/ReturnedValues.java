package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import java.util.ArrayList;
import java.util.List;

/** What code gives back, the functions in it left aside. */
final class ReturnedValues {
  private ReturnedValues() {}

  /** The values of its return statements, in order. */
  static List<Node> of(Node code) {
    List<Node> found = new ArrayList<>(2);
    collect(code, found);
    return found;
  }

  private static void collect(Node code, List<Node> found) {
    if (code instanceof Node.Exit exit) {
      if (exit.kind() == Node.Exit.Kind.RETURN && exit.value() != null) {
        found.add(exit.value());
      }
    } else if (!(code instanceof Node.Lambda)) {
      Children.visit(code, child -> collect(child, found));
    }
  }
}
