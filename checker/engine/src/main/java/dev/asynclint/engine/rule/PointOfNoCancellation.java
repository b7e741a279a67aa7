package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Annotation;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;

/**
 * Code that has to run although, or because, the work was cancelled: clean-up and the handling of
 * failures, and what a test for the cancellation guards. Nobody should pass a carrier there.
 */
final class PointOfNoCancellation {
  private PointOfNoCancellation() {}

  /** Whether the whole method is clean-up. */
  static boolean isCleanUp(SourceMethod method, RuleContext context) {
    if (method.key().name().equals("close") && method.parameters().isEmpty()) {
      return true;
    }
    for (Annotation annotation : method.annotations()) {
      if (context.catalogue().annotation(Kind.CLEAN_UP, annotation.name()).isPresent()) {
        return true;
      }
    }
    return method.overrides().stream()
        .anyMatch(key -> context.catalogue().method(Kind.CLEAN_UP, key).isPresent());
  }

  /**
   * Whether a node stands in a catch or finally block, in a function that handles failures, or
   * where a carrier has just said that the work is cancelled.
   */
  static boolean covers(MethodBody body, Node node, RuleContext context) {
    Node inner = node;
    for (Node around = body.parent(node); around != null; around = body.parent(around)) {
      if (around instanceof Node.Try attempt && isHandler(attempt, inner)) {
        return true;
      }
      if (around instanceof Node.Call call && handlesFailure(call, inner, context)) {
        return true;
      }
      if (around instanceof Node.Branch branch && isCancelled(branch, inner, body, context)) {
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

  private static boolean isCancelled(
      Node.Branch branch, Node side, MethodBody body, RuleContext context) {
    return side == branch.then() && saysCancelled(branch.condition(), true, body, context)
        || side == branch.otherwise() && saysCancelled(branch.condition(), false, body, context);
  }

  /** Whether the condition has that value because a carrier was asked and said yes. */
  private static boolean saysCancelled(
      Node condition, boolean value, MethodBody body, RuleContext context) {
    if (condition instanceof Node.Test test) {
      return switch (test.operator()) {
        case NOT -> saysCancelled(test.operands().get(0), !value, body, context);
        case AND, OR ->
            test.operands().stream().anyMatch(o -> saysCancelled(o, value, body, context));
        case EQUAL, NOT_EQUAL, INSTANCE_OF -> false;
      };
    }
    if (!value) {
      return false;
    }
    if (condition instanceof Node.Local) {
      Node initializer = Definitions.ofStable(body, condition);
      return initializer != null && saysCancelled(initializer, true, body, context);
    }
    return condition instanceof Node.Call call
        && context.catalogue().method(Kind.CARRIER_CHECK, call.callee().key()).isPresent();
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
