package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.ArrayList;
import java.util.List;

/** A promise that a method makes, hands back, and that nobody else is given to complete. */
final class Promise {
  private final Catalogue catalogue;
  private final ModuleIndex index;
  private final Variable variable;
  private final List<Node> completions = new ArrayList<>(2);
  private boolean escapes;

  private Promise(RuleContext context, Variable variable) {
    catalogue = context.catalogue();
    index = context.index();
    this.variable = variable;
  }

  /** The promise that a declaration makes, or null where it makes none that this sees all of. */
  static Promise of(RuleContext context, MethodBody body, Node.Declare declare) {
    Variable variable = declare.variable();
    boolean isMade =
        variable.stable()
            && declare.initializer() instanceof Node.Call call
            && call.receiver() == null
            && call.arguments().isEmpty()
            && call.anonymousClass() == null
            && (call.isCreation() || call.callee().isStatic())
            && !context.index().knows(call.callee())
            && context.catalogue().method(Kind.COMPLETED, call.callee().key()).isEmpty()
            && !context.flow().roles().asyncType(call.type()).isEmpty();
    if (!isMade || !CallbackBridges.isReturned(body, variable)) {
      return null;
    }
    Promise promise = new Promise(context, variable);
    promise.collect(body.method().body(), null);
    return promise.escapes || promise.completions.isEmpty() ? null : promise;
  }

  String name() {
    return variable.name();
  }

  /** Calls and references that complete it, in any function of the method. */
  List<Node> completions() {
    return completions;
  }

  private void collect(Node code, Node parent) {
    if (Subtree.isRead(code, variable)) {
      read(parent);
    }
    Children.of(code).forEach(child -> collect(child, code));
    if (code instanceof Node.Call creation && creation.anonymousClass() != null) {
      SourceClass type = index.classNamed(creation.anonymousClass());
      for (SourceMethod method : type == null ? List.<SourceMethod>of() : type.methods()) {
        if (method.body() != null) {
          collect(method.body(), null);
        }
      }
    }
  }

  private void read(Node parent) {
    if (parent instanceof Node.Exit) {
      return;
    }
    boolean receives =
        parent instanceof Node.Call call && Subtree.isRead(call.receiver(), variable)
            || parent instanceof Node.Reference;
    if (!receives) {
      escapes = true;
    } else if (is(Kind.COMPLETES, parent)) {
      completions.add(parent);
    } else {
      escapes |= is(Kind.TIME_LIMITS, parent) || !isHarmless(parent);
    }
  }

  /** A step on the promise, or a question about it. */
  private boolean isHarmless(Node node) {
    return is(Kind.DEPENDENT, node)
        || is(Kind.OBSERVES, node)
        || is(Kind.PROBE, node)
        || is(Kind.WAIT, node);
  }

  private boolean is(Kind kind, Node node) {
    return node instanceof Node.Call call && catalogue.method(kind, call.callee().key()).isPresent()
        || node instanceof Node.Reference reference
            && catalogue.method(kind, reference.callee().key()).isPresent();
  }

  /** Whether code completes it, itself or in a function that it makes. */
  boolean isCompletedIn(Node code) {
    return Subtree.contains(
        code, index, node -> completions.stream().anyMatch(each -> each == node));
  }

  /** Whether all that completes it stands in the code. */
  boolean isCompletedOnlyIn(Node code) {
    return completions.stream()
        .allMatch(each -> Subtree.contains(code, index, node -> node == each));
  }
}
