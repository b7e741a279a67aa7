package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.SourceMethod.Modifier;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Methods whose futures are always complete, with a value, and whose signature is their own. */
final class ReadyMethods {
  private final RuleContext context;
  private final Map<MethodKey, Boolean> chained = new HashMap<>();
  private Map<MethodKey, Boolean> uses;

  ReadyMethods(RuleContext context) {
    this.context = context;
  }

  boolean isChainedEverywhere(Callee callee) {
    SourceMethod method = isFuture(callee) ? context.index().method(callee.key()) : null;
    return method != null && isChainedEverywhere(method);
  }

  /** Whether it gives back a completed future of a value, and all that callers do is go on. */
  boolean isChainedEverywhere(SourceMethod method) {
    // Of most methods the body says no, and nobody has to look at all others.
    return chained.computeIfAbsent(method.key(), key -> givesValues(method))
        && uses().getOrDefault(method.key(), false);
  }

  private boolean givesValues(SourceMethod method) {
    boolean isOwn =
        method.has(Modifier.PRIVATE)
            || method.has(Modifier.STATIC)
                && !method.has(Modifier.PUBLIC)
                && !method.has(Modifier.PROTECTED);
    if (!isOwn || !isPlain(method)) {
      return false;
    }
    List<Node> returned = ReturnedValues.of(method.body());
    return !returned.isEmpty()
        && returned.stream().allMatch(this::isWrapped)
        && returned.stream().anyMatch(value -> !Nulls.isNull(wrapped(value)));
  }

  private boolean isPlain(SourceMethod method) {
    return method.body() != null
        && method.overrides().isEmpty()
        && context.index().overriding(method.key()).isEmpty()
        && context.flow().roles().of(method).kind() == Role.Kind.PLAIN;
  }

  /** Whether it makes a completed future of a value. */
  boolean isWrapped(Node value) {
    return value instanceof Node.Call call
        && call.arguments().size() == 1
        && context.catalogue().method(Kind.WRAPS, call.callee().key()).isPresent()
        && context.catalogue().method(Kind.COMPLETED, call.callee().key()).isPresent();
  }

  private static Node wrapped(Node value) {
    return ((Node.Call) value).arguments().get(0);
  }

  /** Whether a method of its own does nothing but make a completed future of a constant. */
  boolean isConstant(MethodBody body, Node.Call call) {
    return isWrapped(call)
        && isConstant(wrapped(call))
        && isAllOf(body, call)
        && isPlain(body.method())
        && !isHook(body.method());
  }

  /** What others are meant to override: it says what happens where nobody does. */
  private static boolean isHook(SourceMethod method) {
    return method.has(Modifier.DEFAULT)
        || method.has(Modifier.PROTECTED) && !method.has(Modifier.FINAL);
  }

  /** Whether it would be one if the call made a completed future of that value. */
  boolean wouldBeConstant(MethodBody body, Node.Call call, Node value) {
    return isConstant(value)
        && isAllOf(body, call)
        && isPlain(body.method())
        && !isHook(body.method());
  }

  private static boolean isAllOf(MethodBody body, Node.Call call) {
    return body.parent(call) instanceof Node.Exit exit
        && exit.kind() == Node.Exit.Kind.RETURN
        && body.lambda(exit) == null
        && body.method().body() instanceof Node.Block block
        && block.statements().size() == 1
        && block.statements().get(0) == exit;
  }

  private static boolean isConstant(Node value) {
    return value instanceof Node.Constant && !Nulls.isNull(value)
        || value instanceof Node.Field field && field.isStatic() && field.stable();
  }

  /** The methods that are called in the module, and whether each call is gone on with at once. */
  private Map<MethodKey, Boolean> uses() {
    if (uses == null) {
      uses = new HashMap<>();
      for (MethodBody body : context.bodies()) {
        for (Node node : body.nodes()) {
          if (node instanceof Node.Call call && isFuture(call.callee())) {
            uses.merge(call.callee().key(), isGoneOnWith(body, call), Boolean::logicalAnd);
          } else if (node instanceof Node.Reference reference && isFuture(reference.callee())) {
            uses.put(reference.callee().key(), false);
          }
        }
      }
    }
    return uses;
  }

  private boolean isFuture(Callee callee) {
    return !context.flow().roles().asyncType(callee.declaredReturn()).isEmpty()
        && context.index().knows(callee);
  }

  /** Whether an operator that runs here, or a wait, follows. */
  private boolean isGoneOnWith(MethodBody body, Node.Call call) {
    return body.parent(call) instanceof Node.Call next
        && next.receiver() == call
        && (context.catalogue().method(Kind.WAIT, next.callee().key()).isPresent()
            || context.catalogue().methodAll(Kind.RUNS, next.callee().key()).stream()
                .anyMatch(line -> line.is("context", "completing")));
  }
}
