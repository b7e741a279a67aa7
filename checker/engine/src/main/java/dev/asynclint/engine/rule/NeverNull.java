package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.List;

/** Says of a call that it gives back an async value and never {@code null}. */
final class NeverNull {
  private static final int MAX_DEPTH = 4;

  private final Catalogue catalogue;
  private final ModuleIndex index;
  private final Nesting types;

  NeverNull(RuleContext context) {
    catalogue = context.catalogue();
    index = context.index();
    types = new Nesting(context);
  }

  boolean isTrueOf(Node.Call call) {
    return isTrueOf(call, 0);
  }

  private boolean isTrueOf(Node.Call call, int depth) {
    Callee callee = call.callee();
    if (call.isCreation() || isOperator(call)) {
      return true;
    }
    if (!index.knows(callee) || depth > MAX_DEPTH) {
      return false;
    }
    List<SourceMethod> targets = index.targets(callee.key(), callee.isOverridable());
    return !targets.isEmpty()
        && targets.stream().allMatch(target -> givesNone(target.body(), depth + 1));
  }

  /** Operators and factories of async types. */
  private boolean isOperator(Node.Call call) {
    return types.isAsync(call.callee().declaredReturn())
        && (call.receiver() == null || types.isAsync(call.receiver().type()))
        && (catalogue.method(Kind.RUNS, call.callee().key()).isPresent()
            || catalogue.method(Kind.COMPLETED, call.callee().key()).isPresent()
            || catalogue.method(Kind.WRAPS, call.callee().key()).isPresent());
  }

  private boolean givesNone(Node body, int depth) {
    List<Node> returned = ReturnedValues.of(body);
    return !returned.isEmpty()
        && returned.stream()
            .allMatch(value -> value instanceof Node.Call call && isTrueOf(call, depth));
  }
}
