package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.rule.SequentialIndependentWaits.Independent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code A a = loadA().join(); B b = loadB().join();} */
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

  /** A statement that declares what a wait brings. */
  private record Waited(Node.Declare declaration, Node.Call call, Node awaited) {}

  List<Independent> in(MethodBody body) {
    List<Independent> found = new ArrayList<>(0);
    StartedElements starts = null;
    for (Node.Block block : body.nodes(Node.Block.class)) {
      Optional<Waited> before = Optional.empty();
      for (Node statement : block.statements()) {
        Optional<Waited> waited = waited(body, statement);
        if (before.isPresent() && waited.isPresent()) {
          starts = starts == null ? new StartedElements(values, new Definitions(body)) : starts;
          independent(body, starts, before.get(), waited.get()).ifPresent(found::add);
        }
        before = waited;
      }
    }
    return found;
  }

  private Optional<Waited> waited(MethodBody body, Node statement) {
    if (!(statement instanceof Node.Declare declare)
        || !(declare.initializer() instanceof Node.Call wait)
        || !waits.contains(body, wait)) {
      return Optional.empty();
    }
    return awaited(wait).map(node -> new Waited(declare, wait, node));
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
        || Subtree.mentions(second.call(), context.index(), first.declaration().variable())
        || ordered.are(body, first.awaited(), one.get(), other.get())) {
      return Optional.empty();
    }
    boolean isEager = !values.isCold(second.awaited().type());
    return Optional.of(
        new Independent(
            second.call(),
            one.get(),
            other.get(),
            first.declaration().variable().name(),
            isEager ? SequentialIndependentWaits.HOIST : ""));
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
