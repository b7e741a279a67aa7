package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Loops that go on after cancellation: somebody gave the function a carrier, and the loop works
 * without asking it, passing it, or using what was made from it. Only the outermost loop counts,
 * and only work worth stopping: endless loops, waits, I/O and calls into the module that are more
 * than accessors and collection handling.
 */
final class CarrierLoops {
  private final RuleContext context;
  private final CarrierTypes carriers;
  private final CarriersInScope scope;

  CarrierLoops(RuleContext context, CarrierTypes carriers, CarriersInScope scope) {
    this.context = context;
    this.carriers = carriers;
    this.scope = scope;
  }

  /**
   * The findings of one body.
   *
   * @param calls findings at calls of the body: a loop around one of them is not reported again
   */
  List<Finding> in(MethodBody body, String check, List<Finding> calls) {
    List<Finding> findings = new ArrayList<>(0);
    for (Node.Loop loop : body.nodes(Node.Loop.class)) {
      if (isInLoop(body, loop) || !works(loop) || calls.stream().anyMatch(f -> isIn(f, loop))) {
        continue;
      }
      List<CarrierValue> given =
          scope.at(body, loop).stream()
              .filter(value -> value.origin() == CarrierValue.Origin.PARAMETER)
              .filter(value -> canBeAsked(body, value))
              .toList();
      if (!given.isEmpty()
          && !asks(body, loop, given)
          && !PointOfNoCancellation.covers(body, loop, context)) {
        findings.add(
            new Finding(
                check,
                body.file(),
                loop.range(),
                body.key(),
                "loop",
                "Check "
                    + given.get(0).source()
                    + " in this loop, or pass it on: the loop goes on after cancellation.",
                List.of(),
                ""));
      }
    }
    return findings;
  }

  /** Some libraries' carriers can only be passed on: a loop has nothing to ask them. */
  private boolean canBeAsked(MethodBody body, CarrierValue value) {
    ModuleIndex index = context.index();
    String type = value.type().name();
    return index.classNamed(type) != null
        || index.types().getters(type, body.owner().name()).stream()
            .anyMatch(
                getter -> context.catalogue().method(Kind.CARRIER_CHECK, getter.key()).isPresent());
  }

  private static boolean isIn(Finding finding, Node.Loop loop) {
    return finding.range().start() >= loop.range().start()
        && finding.range().end() <= loop.range().end();
  }

  private static boolean isInLoop(MethodBody body, Node.Loop loop) {
    for (Node around = body.parent(loop); around != null; around = body.parent(around)) {
      if (around instanceof Node.Loop) {
        return true;
      }
    }
    return false;
  }

  private boolean asks(MethodBody body, Node.Loop loop, List<CarrierValue> given) {
    Set<Integer> derived = new HashSet<>();
    for (CarrierValue value : given) {
      derived.add(value.holder().id());
    }
    for (Node node : body.nodes()) {
      if (node instanceof Node.Assign assign && uses(assign.value(), derived)) {
        if (!(assign.target() instanceof Node.Local local)) {
          return true;
        }
        derived.add(local.variable().id());
      } else if (node instanceof Node.Declare declare && uses(declare.initializer(), derived)) {
        derived.add(declare.variable().id());
      } else if (node instanceof Node.Call call && isRegistration(call, derived)) {
        return true;
      }
    }
    return uses(loop, derived);
  }

  private boolean uses(Node root, Set<Integer> derived) {
    return Subtree.contains(
        root,
        context.index(),
        node ->
            carriers.isUse(node)
                || node instanceof Node.Local local && derived.contains(local.variable().id()));
  }

  /** {@code token.onCancel(..)}: a callback stops the work, wherever it looks. */
  private static boolean isRegistration(Node.Call call, Set<Integer> derived) {
    return call.receiver() instanceof Node.Local local
        && isHeld(local.variable(), derived)
        && call.arguments().stream()
            .anyMatch(a -> a instanceof Node.Lambda || a instanceof Node.Reference);
  }

  private static boolean isHeld(Variable variable, Set<Integer> derived) {
    return derived.contains(variable.id());
  }

  private boolean works(Node.Loop loop) {
    boolean endless =
        loop.kind() != Node.Loop.Kind.FOR_EACH
            && (loop.condition() == null
                || loop.condition() instanceof Node.Constant constant && constant.isTrue());
    return endless
        || Subtree.contains(
            loop, context.index(), node -> node instanceof Node.Call call && isWork(call));
  }

  private boolean isWork(Node.Call call) {
    ModuleIndex index = context.index();
    if (index.knows(call.callee())) {
      return !call.isCreation() && !isLight(call);
    }
    if (call.receiver() != null && index.classNamed(call.receiver().type().name()) != null) {
      return true;
    }
    return context.catalogue().method(Kind.WAIT, call.callee().key()).isPresent()
        || context.catalogue().method(Kind.BLOCK, call.callee().key()).isPresent()
        || !context.flow().roles().asyncType(call.type()).isEmpty()
        || call.callee().thrown().stream()
            .anyMatch(t -> context.catalogue().type(Kind.BLOCKING_FAILURE, t).isPresent());
  }

  /** Accessors, and methods that only handle collections and text. */
  private boolean isLight(Node.Call call) {
    ModuleIndex index = context.index();
    SourceMethod declared = index.method(call.callee().key());
    if (declared == null) {
      return true;
    }
    List<SourceMethod> targets = index.targets(call.callee().key(), call.callee().isOverridable());
    return !targets.isEmpty()
        && targets.stream()
            .noneMatch(
                target ->
                    Subtree.contains(
                        target.body(),
                        index,
                        n ->
                            n instanceof Node.Loop
                                || n instanceof Node.Call inner && !isOfLanguage(inner)));
  }

  private static boolean isOfLanguage(Node.Call call) {
    String owner = call.callee().key().owner();
    return owner.startsWith("java.lang.") && !owner.startsWith("java.lang.Thread")
        || owner.startsWith("java.util.") && !owner.startsWith("java.util.concurrent.");
  }
}
