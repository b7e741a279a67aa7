package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.rule.BoundedExecutors.Executor;
import dev.asynclint.engine.summary.UnitId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the bounded executor whose task a wait is for, and where that task is given to it. */
final class AwaitedTask {
  private static final int MAX_DEPTH = 12;

  private final RuleContext context;
  private final BoundedExecutors executors;
  private final AssignedValues assigned;
  private final StartedWork work;

  /**
   * A task that is given to an executor.
   *
   * @param in the unit of the waiting method that does it, itself or by a call
   */
  record Given(Executor executor, UnitId in) {}

  AwaitedTask(RuleContext context, BoundedExecutors executors, AssignedValues assigned) {
    this.context = context;
    this.executors = executors;
    this.assigned = assigned;
    work = new StartedWork(context.catalogue(), assigned);
  }

  /** What the call or reference waits for. */
  Optional<Given> of(MethodBody body, Node wait) {
    Search search = new Search(body, null, 0);
    if (wait instanceof Node.Reference reference) {
      return reference.receiver() != null
          ? search.value(reference.receiver())
          : search.givenTo(reference);
    }
    return wait instanceof Node.Call call ? search.waitedFor(call) : Optional.empty();
  }

  /** The search in one body. */
  private final class Search {
    private final MethodBody body;
    private final UnitId caller;
    private final int depth;
    private final Set<Object> seen = new HashSet<>();

    /**
     * @param caller the unit that calls this method; null for the method that waits
     */
    Search(MethodBody body, UnitId caller, int depth) {
      this.body = body;
      this.caller = caller;
      this.depth = depth;
    }

    Optional<Given> waitedFor(Node.Call call) {
      String on =
          context
              .catalogue()
              .method(Kind.WAIT, call.callee().key())
              .flatMap(line -> line.attribute("on"))
              .orElse("receiver");
      if (on.equals("none")) {
        return call.receiver() == null
            ? Optional.empty()
            : executors.of(body, call.receiver()).map(executor -> given(executor, call));
      }
      boolean elements = on.endsWith("elements");
      Node subject = call.receiver();
      if (on.startsWith("arg")) {
        int index = on.charAt("arg".length()) - '0';
        subject = index < call.arguments().size() ? call.arguments().get(index) : null;
      }
      return elements ? elements(subject) : value(subject);
    }

    private Given given(Executor executor, Node at) {
      return new Given(executor, caller == null ? body.unit(at) : caller);
    }

    /** The task behind a future: every value it may have is one of the same executor. */
    Optional<Given> value(Node value) {
      if (value instanceof Node.Local local) {
        return seen.add(local.variable().id()) ? local(local) : Optional.empty();
      }
      if (!(value instanceof Node.Call call)) {
        return Optional.empty();
      }
      Optional<Given> own = executors.runBy(body, call).map(executor -> given(executor, call));
      if (own.isPresent()) {
        return own;
      }
      if (is(Kind.COMBINES, call.callee().key())) {
        return first(call.arguments());
      }
      if (work.isOperator(call) || work.isSameStage(call)) {
        return value(call.receiver());
      }
      return is(Kind.ELEMENT, call.callee().key()) ? elements(call.receiver()) : called(call);
    }

    private Optional<Given> local(Node.Local local) {
      List<Node> values = assigned.of(body, local);
      return values.equals(List.of(local)) ? elements(giver(local)) : same(values);
    }

    private boolean is(Kind kind, MethodKey key) {
      return context.catalogue().method(kind, key).isPresent();
    }

    /** The task that all of the values are. */
    private Optional<Given> same(List<Node> values) {
      Optional<Given> found = Optional.empty();
      for (Node value : values) {
        Optional<Given> one = value(value);
        if (one.isEmpty()
            || found.isPresent() && !found.get().executor().equals(one.get().executor())) {
          return Optional.empty();
        }
        found = one;
      }
      return found;
    }

    private Optional<Given> first(List<Node> arguments) {
      for (Node argument : arguments) {
        Optional<Given> found = value(argument).or(() -> elements(argument));
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }

    /** What the only method that a call may run gives back. */
    private Optional<Given> called(Node.Call call) {
      List<SourceMethod> targets =
          context.index().targets(call.callee().key(), call.callee().isOverridable());
      MethodBody callee = targets.size() == 1 ? context.body(targets.get(0).key()) : null;
      if (callee == null || depth >= MAX_DEPTH) {
        return Optional.empty();
      }
      UnitId in = caller == null ? body.unit(call) : caller;
      Search inside = new Search(callee, in, depth + 1);
      return inside.same(ReturnedValues.of(callee.method().body()));
    }

    /** What a loop's variable or a function's parameter is an element of; null if unknown. */
    private Node giver(Node.Local local) {
      for (Node node : body.nodes()) {
        if (node instanceof Node.Loop loop
            && loop.element() != null
            && loop.element().id() == local.variable().id()) {
          return loop.setup().get(loop.setup().size() - 1);
        }
        if (node instanceof Node.Lambda lambda
            && lambda.parameters().stream().anyMatch(p -> p.id() == local.variable().id())) {
          return body.parent(lambda) instanceof Node.Call call ? call.receiver() : null;
        }
      }
      return null;
    }

    /** What a function is given by the call around it. */
    Optional<Given> givenTo(Node function) {
      return body.parent(function) instanceof Node.Call call
          ? elements(call.receiver())
          : Optional.empty();
    }

    /** The tasks behind the elements of a collection, array or stream. */
    private Optional<Given> elements(Node source) {
      if (source instanceof Node.Local local) {
        return seen.add(List.of(local.variable().id())) ? collected(local) : Optional.empty();
      }
      if (!(source instanceof Node.Call call)) {
        return Optional.empty();
      }
      for (Node argument : call.arguments()) {
        Optional<Given> made = result(argument);
        if (made.isPresent()) {
          return made;
        }
      }
      if (is(Kind.ELEMENTS, call.callee().key())) {
        return same(call.arguments());
      }
      boolean wraps = call.receiver() == null && call.arguments().size() == 1;
      return elements(wraps ? call.arguments().get(0) : call.receiver());
    }

    /** What a function gives back. */
    private Optional<Given> result(Node function) {
      if (function instanceof Node.Lambda lambda) {
        return lambda.isExpression()
            ? value(lambda.body())
            : same(ReturnedValues.of(lambda.body()));
      }
      return Optional.empty();
    }

    private Optional<Given> collected(Node.Local local) {
      List<Node> added = new ArrayList<>();
      for (Node.Call call : body.calls()) {
        boolean adds =
            call.receiver() instanceof Node.Local list
                && list.variable().id() == local.variable().id()
                && !call.arguments().isEmpty();
        Node last = adds ? call.arguments().get(call.arguments().size() - 1) : null;
        if (last != null && isFuture(last)) {
          added.add(last);
        }
      }
      if (!added.isEmpty()) {
        return same(added);
      }
      for (Node value : assigned.of(body, local)) {
        Optional<Given> found = value == local ? Optional.empty() : elements(value);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }

    private boolean isFuture(Node node) {
      Optional<CatalogueLine> line = context.catalogue().type(Kind.ASYNC_TYPE, node.type().name());
      return line.isPresent();
    }
  }
}
