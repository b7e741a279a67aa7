package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.List;
import java.util.Locale;

/**
 * Where the timeout of a wait goes.
 *
 * @param by the try statement that catches it; null where it leaves the function
 * @param named the catch block names the timeout
 * @param cancels something on the way cancels, or goes on with the handle
 */
record TimeoutPath(Node.Try by, boolean named, boolean cancels) {
  static final String TIMEOUT = "java.util.concurrent.TimeoutException";

  private static final List<String> BROAD = List.of("java.lang.Exception", "java.lang.Throwable");

  /** Beginnings of the names of methods that end work, whatever their type calls it. */
  private static final List<String> ENDINGS =
      List.of("cancel", "abort", "stop", "shutdown", "close", "dispose", "destroy");

  /** Follows the timeout from the wait. */
  static TimeoutPath of(
      MethodBody body, Node.Call wait, Node handle, ModuleIndex index, StartedWork work) {
    return new Search(body, handle, index, work).from(wait);
  }

  private record Search(MethodBody body, Node handle, ModuleIndex index, StartedWork work) {
    TimeoutPath from(Node.Call wait) {
      Node inner = wait;
      for (Node around = body.parent(wait);
          around != null && !(around instanceof Node.Lambda);
          around = body.parent(around)) {
        if (around instanceof Node.Try attempt && inner == attempt.body()) {
          boolean cancels = endsWork(attempt.cleanup());
          for (Node.Try.Catch handler : attempt.catches()) {
            boolean named = handler.types().contains(TIMEOUT);
            if (named || handler.types().stream().anyMatch(BROAD::contains)) {
              cancels |= endsWork(handler.body()) || goesOn(attempt);
              return new TimeoutPath(attempt, named, cancels);
            }
          }
          if (cancels) {
            return new TimeoutPath(attempt, false, true);
          }
        }
        inner = around;
      }
      return new TimeoutPath(null, false, false);
    }

    /** Whether the code ends anything, itself or in a method it calls, or uses the handle. */
    private boolean endsWork(Node code) {
      return Subtree.contains(
          code,
          index,
          node ->
              work.cancels(node)
                  || handle instanceof Node.Local local && Subtree.isRead(node, local.variable())
                  || node instanceof Node.Call call && (isEnding(call) || cancelsInside(call)));
    }

    private static boolean isEnding(Node.Call call) {
      String name = call.callee().key().name().toLowerCase(Locale.ROOT);
      return ENDINGS.stream().anyMatch(name::startsWith);
    }

    private boolean cancelsInside(Node.Call call) {
      return index.knows(call.callee())
          && index.targets(call.callee().key(), true).stream()
              .anyMatch(target -> Subtree.contains(target.body(), index, work::cancels));
    }

    /** Whether code behind the try statement still uses the handle or ends the work. */
    private boolean goesOn(Node.Try attempt) {
      Node inner = attempt;
      for (Node around = body.parent(attempt);
          around != null && !(around instanceof Node.Lambda);
          around = body.parent(around)) {
        if (around instanceof Node.Block block) {
          int next = block.statements().indexOf(inner) + 1;
          for (Node later : block.statements().subList(next, block.statements().size())) {
            if (endsWork(later)) {
              return true;
            }
          }
        } else if (around instanceof Node.Try outer && endsWork(outer.cleanup())) {
          return true;
        }
        inner = around;
      }
      return false;
    }
  }
}
