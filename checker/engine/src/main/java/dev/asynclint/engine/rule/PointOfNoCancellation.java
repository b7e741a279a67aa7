package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Annotation;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;

/**
 * Code that has to run although, or because, the work was cancelled: clean-up and the handling of
 * failures. Nobody should pass a carrier there.
 */
final class PointOfNoCancellation {
  private PointOfNoCancellation() {}

  /** Whether the whole method is clean-up. */
  static boolean isCleanUp(SourceMethod method) {
    if (method.key().name().equals("close") && method.parameters().isEmpty()) {
      return true;
    }
    for (Annotation annotation : method.annotations()) {
      if (annotation.name().endsWith(".PreDestroy")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a node stands in a catch or finally block, or in a function that handles failures. */
  static boolean covers(MethodBody body, Node node, RuleContext context) {
    Node inner = node;
    for (Node around = body.parent(node); around != null; around = body.parent(around)) {
      if (around instanceof Node.Try attempt && isHandler(attempt, inner)) {
        return true;
      }
      if (around instanceof Node.Call call && handlesFailure(call, inner, context)) {
        return true;
      }
      inner = around;
    }
    return false;
  }

  private static boolean isHandler(Node.Try attempt, Node block) {
    return block == attempt.cleanup()
        || attempt.catches().stream().anyMatch(handler -> handler.body() == block);
  }

  private static boolean handlesFailure(Node.Call call, Node argument, RuleContext context) {
    int position = call.arguments().indexOf(argument);
    if (position < 0 || !(argument instanceof Node.Lambda || argument instanceof Node.Reference)) {
      return false;
    }
    String error =
        context
            .catalogue()
            .method(Kind.OBSERVES, call.callee().key())
            .flatMap((CatalogueLine line) -> line.attribute("error"))
            .orElse("");
    return error.equals("arg" + position) || error.startsWith("arg" + position + ".");
  }
}
