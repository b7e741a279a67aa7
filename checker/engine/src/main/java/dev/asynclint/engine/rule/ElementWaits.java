package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The waits of a function for the element it is given: {@code join} itself, or a helper's. */
final class ElementWaits {
  private final RuleContext context;
  private final AsyncValues values;
  private final UnprovenWaits waits;

  ElementWaits(RuleContext context, AsyncValues values) {
    this.context = context;
    this.values = values;
    waits = new UnprovenWaits(context);
  }

  /** The calls and references that wait, in order. */
  List<Node> of(MethodBody body, Node function) {
    List<Node> found = new ArrayList<>(1);
    if (function instanceof Node.Reference reference) {
      if (waits(body, reference)) {
        found.add(reference);
      }
    } else if (function instanceof Node.Lambda lambda && !lambda.parameters().isEmpty()) {
      for (Node.Call call : body.calls()) {
        if (body.lambda(call) == lambda && waits(body, call, lambda.parameters().get(0))) {
          found.add(call);
        }
      }
    }
    return found;
  }

  private boolean waits(MethodBody body, Node.Reference reference) {
    Optional<CatalogueLine> line = context.catalogue().method(Kind.WAIT, reference.callee().key());
    if (line.isPresent()) {
      boolean unbound = reference.receiver() == null && !reference.callee().isStatic();
      return on(line.get()) == (unbound ? -1 : 0) && waits.at(body, reference).isPresent();
    }
    boolean takesElement = reference.receiver() != null || reference.callee().isStatic();
    return takesElement && waits.of(reference.callee(), 0).isPresent();
  }

  private boolean waits(MethodBody body, Node.Call call, Variable element) {
    Optional<CatalogueLine> line = context.catalogue().method(Kind.WAIT, call.callee().key());
    if (line.isPresent()) {
      int on = on(line.get());
      Node awaited = null;
      if (on == -1) {
        awaited = call.receiver();
      } else if (on >= 0 && on < call.arguments().size()) {
        awaited = call.arguments().get(on);
      }
      return isOf(awaited, element) && waits.contains(body, call);
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (isOf(call.arguments().get(i), element) && waits.of(call.callee(), i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The index of the argument that is waited for; -1 for the receiver, -2 for anything else. */
  private static int on(CatalogueLine line) {
    String place = line.attribute("on").orElse("receiver");
    if (place.equals("receiver")) {
      return -1;
    }
    return place.matches("arg\\d") ? place.charAt(3) - '0' : -2;
  }

  /** Whether it is the element, or a stage made of it. */
  private boolean isOf(Node awaited, Variable element) {
    Node source = awaited;
    while (source instanceof Node.Call call
        && call.receiver() != null
        && values.isAsync(call.receiver().type())) {
      source = call.receiver();
    }
    return source != null && Subtree.isRead(source, element);
  }
}
