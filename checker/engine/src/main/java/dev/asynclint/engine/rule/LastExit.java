package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import java.util.List;

/** The exit that code ends with: {@code return}, {@code throw}, {@code break} and the like. */
final class LastExit {
  private LastExit() {}

  /** The exit; null where control may reach the end of the code. */
  static Node.Exit of(Node code) {
    if (code instanceof Node.Block block) {
      List<Node> statements = block.statements();
      return statements.isEmpty() ? null : of(statements.get(statements.size() - 1));
    }
    return code instanceof Node.Exit exit ? exit : null;
  }

  /** Whether code ends by leaving in that way. */
  static boolean is(Node code, Node.Exit.Kind kind) {
    Node.Exit exit = of(code);
    return exit != null && exit.kind() == kind;
  }
}
