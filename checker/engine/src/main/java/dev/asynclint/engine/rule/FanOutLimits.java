package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.List;
import java.util.Set;

/** Evidence that somebody thought of how much may run at once. */
final class FanOutLimits {
  private static final Set<String> SIZES = Set.of("size", "length", "count");

  private final Catalogue catalogue;
  private final ModuleIndex index;

  FanOutLimits(RuleContext context) {
    catalogue = context.catalogue();
    index = context.index();
  }

  /** Whether code asks a limiter, works on a part, or compares a size with a maximum. */
  boolean areIn(Node code) {
    if (code instanceof Node.Call call && isLimit(call.callee())) {
      return true;
    }
    if (code instanceof Node.Unknown comparison && isSizeCheck(comparison.children())) {
      return true;
    }
    return Children.of(code).stream().anyMatch(this::areIn);
  }

  private boolean isLimit(Callee callee) {
    return catalogue.method(Kind.LIMITS, callee.key()).isPresent()
        || catalogue
            .type(Kind.LIMITS, callee.key().owner())
            .filter(line -> !line.has("argument"))
            .isPresent()
        || callee.annotations().stream()
            .anyMatch(a -> catalogue.annotation(Kind.LIMITS, a).isPresent());
  }

  private static boolean isSizeCheck(List<Node> operands) {
    return operands.size() == 2
        && (isSize(operands.get(0)) && isMaximum(operands.get(1))
            || isSize(operands.get(1)) && isMaximum(operands.get(0)));
  }

  private static boolean isSize(Node node) {
    return node instanceof Node.Call call
            && call.arguments().isEmpty()
            && SIZES.contains(call.callee().key().name())
        || node instanceof Node.Field field && field.name().equals("length");
  }

  private static boolean isMaximum(Node node) {
    return node instanceof Node.Field
        || node instanceof Node.Constant constant
            && constant.value() != null
            && !Set.of("0", "1").contains(constant.value());
  }

  /** Whether what a call starts runs on an executor, or its own code limits it. */
  boolean bound(Callee callee) {
    if (isLimit(callee)) {
      return true;
    }
    for (CatalogueLine line : catalogue.methodAll(Kind.RUNS, callee.key())) {
      if (line.is("context", "executor")) {
        return true;
      }
    }
    if (!index.knows(callee)) {
      return false;
    }
    List<SourceMethod> targets = index.targets(callee.key(), callee.isOverridable());
    return !targets.isEmpty()
        && targets.stream().allMatch(t -> areIn(t.body()) || startsOnExecutor(t.body()));
  }

  private boolean startsOnExecutor(Node code) {
    if (code instanceof Node.Call call) {
      boolean onStage =
          call.receiver() != null
              && catalogue.type(Kind.ASYNC_TYPE, call.receiver().type().name()).isPresent();
      for (CatalogueLine line : catalogue.methodAll(Kind.RUNS, call.callee().key())) {
        if (line.is("context", "executor") && !onStage) {
          return true;
        }
      }
    }
    return Children.of(code).stream().anyMatch(this::startsOnExecutor);
  }
}
