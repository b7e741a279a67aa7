package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.rule.SequentialIndependentWaits.Independent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code A a = loadA().join(); B b = loadB().join();}, and {@code new Page(loadA().join(),
 * loadB().join())}.
 */
final class AdjacentWaits {
  private final RuleContext context;
  private final AsyncValues values;
  private final OrderedCalls ordered;
  private final UnprovenWaits waits;

  AdjacentWaits(RuleContext context, AsyncValues values, OrderedCalls ordered) {
    this.context = context;
    this.values = values;
    this.ordered = ordered;
    waits = new UnprovenWaits(context);
  }

  /**
   * A wait.
   *
   * @param answer what is declared to hold what it brings; null for an operand
   */
  private record Waited(Variable answer, Node.Call call, Node awaited) {}

  List<Independent> in(MethodBody body) {
    List<Independent> found = new ArrayList<>(0);
    for (Node node : body.nodes()) {
      if (node instanceof Node.Block block) {
        pairs(body, block.statements(), found);
      } else if (node instanceof Node.Call call && call.arguments().size() > 1) {
        pairs(body, call.arguments(), found);
      } else if (node instanceof Node.Concat concat) {
        pairs(body, concat.operands(), found);
      }
    }
    return found;
  }

  /** Looks at what is evaluated one after the other; constants in between do not count. */
  private void pairs(MethodBody body, List<Node> parts, List<Independent> found) {
    StartedElements starts = null;
    Optional<Waited> before = Optional.empty();
    for (Node part : parts) {
      if (part instanceof Node.Constant) {
        continue;
      }
      Optional<Waited> waited = waited(body, part);
      if (before.isPresent() && waited.isPresent()) {
        starts = starts == null ? new StartedElements(values, new Definitions(body)) : starts;
        independent(body, starts, before.get(), waited.get()).ifPresent(found::add);
      }
      before = waited;
    }
  }

  private Optional<Waited> waited(MethodBody body, Node part) {
    Node value = part instanceof Node.Declare declare ? declare.initializer() : part;
    boolean isTaken = part instanceof Node.Declare || !(body.parent(part) instanceof Node.Block);
    if (!isTaken || !(value instanceof Node.Call wait) || !waits.contains(body, wait)) {
      return Optional.empty();
    }
    Variable answer = part instanceof Node.Declare declare ? declare.variable() : null;
    return awaited(wait).map(node -> new Waited(answer, wait, node));
  }

  private Optional<Node> awaited(Node.Call wait) {
    Optional<CatalogueLine> line = context.catalogue().method(Kind.WAIT, wait.callee().key());
    String place = line.flatMap(l -> l.attribute("on")).orElse("receiver");
    Node awaited = null;
    if (line.isPresent() && place.equals("receiver")) {
      awaited = wait.receiver();
    } else if (place.equals("arg0") && !wait.arguments().isEmpty()) {
      awaited = wait.arguments().get(0);
    }
    boolean isView =
        awaited instanceof Node.Call view
            && !values.isAsync(view.type())
            && view.receiver() != null;
    awaited = isView ? ((Node.Call) awaited).receiver() : awaited;
    return Optional.ofNullable(awaited).filter(node -> values.isAsync(node.type()));
  }

  private Optional<Independent> independent(
      MethodBody body, StartedElements starts, Waited first, Waited second) {
    Optional<Node.Call> one = starts.of(first.awaited()).flatMap(s -> call(s, values));
    Optional<Node.Call> other =
        second.awaited() instanceof Node.Call
            ? starts.of(second.awaited()).flatMap(s -> call(s, values))
            : Optional.empty();
    if (one.isEmpty()
        || other.isEmpty()
        || first.answer() != null
            && Subtree.mentions(second.call(), context.index(), first.answer())
        || ordered.are(body, first.awaited(), one.get(), other.get())) {
      return Optional.empty();
    }
    boolean isEager = !values.isCold(second.awaited().type());
    return Optional.of(
        new Independent(
            second.call(),
            one.get(),
            other.get(),
            first.answer() == null
                ? "the answer of " + one.get().callee().key().display()
                : "'" + first.answer().name() + "'",
            isEager && second.answer() != null ? SequentialIndependentWaits.HOIST : ""));
  }

  /** A call that starts something elsewhere, and is no step or factory of an async type. */
  static Optional<Node.Call> call(StartedElements.Start start, AsyncValues values) {
    return start.node() instanceof Node.Call call
            && values.isAsync(call.callee().declaredReturn())
            && !values.isMadeByItsType(call)
        ? Optional.of(call)
        : Optional.empty();
  }
}
