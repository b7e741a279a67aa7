package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Executors that a field of this object or class, or a local, holds and that have a number of
 * threads which the code shows: tasks beyond it queue.
 */
final class BoundedExecutors {
  private static final String NO_BOUND = String.valueOf(Integer.MAX_VALUE);

  private final Catalogue catalogue;
  private final AssignedValues assigned;

  /**
   * One executor.
   *
   * @param identity tells it from all others
   * @param name how messages call it: {@code Reports.workers}, {@code pool}
   * @param single of one thread
   */
  record Executor(Object identity, String name, boolean single) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Executor executor && identity.equals(executor.identity);
    }

    @Override
    public int hashCode() {
      return identity.hashCode();
    }
  }

  BoundedExecutors(Catalogue catalogue, AssignedValues assigned) {
    this.catalogue = catalogue;
    this.assigned = assigned;
  }

  /** The executor that a call gives its functions to, or takes its tasks for. */
  Optional<Executor> runBy(MethodBody body, Node.Call call) {
    return given(catalogue, call).flatMap(executor -> of(body, executor));
  }

  /** The expression for the executor that runs a call's functions, where the call names one. */
  static Optional<Node> given(Catalogue catalogue, Node.Call call) {
    for (CatalogueLine line : catalogue.methodAll(Kind.RUNS, call.callee().key())) {
      String place = line.attribute("executor").orElse("");
      if (place.equals("receiver")) {
        return Optional.ofNullable(call.receiver());
      }
      if (place.startsWith("arg")) {
        int index = Integer.parseInt(place.substring("arg".length()));
        return index < call.arguments().size()
            ? Optional.of(call.arguments().get(index))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What an expression names, if nothing else is ever assigned to it. */
  Optional<Executor> of(MethodBody body, Node expression) {
    Object identity = assigned.identity(body, expression);
    List<Node> values = assigned.of(body, expression);
    if (identity == null || values.size() != 1 || !isBounded(values.get(0))) {
      return Optional.empty();
    }
    if (expression instanceof Node.Local local) {
      return Optional.of(new Executor(identity, local.variable().name(), isSingle(values.get(0))));
    }
    Node.Field field = (Node.Field) expression;
    boolean own = field.isStatic() || field.receiver() instanceof Node.This;
    String owner = field.owner().substring(field.owner().lastIndexOf('.') + 1);
    return own
        ? Optional.of(new Executor(identity, owner + "." + field.name(), isSingle(values.get(0))))
        : Optional.empty();
  }

  private boolean isBounded(Node value) {
    if (!(value instanceof Node.Call call) || call.anonymousClass() != null) {
      return false;
    }
    Optional<CatalogueLine> line = catalogue.method(Kind.EXECUTOR, call.callee().key());
    return line.filter(l -> l.has("bounded")).isPresent()
            && call.arguments().stream().noneMatch(this::liftsBound)
        || line.filter(l -> l.has("wraps")).isPresent()
            && call.arguments().stream().anyMatch(this::isBounded);
  }

  /** Whether its number of threads is not given, or is one. */
  private boolean isSingle(Node value) {
    Node.Call call = (Node.Call) value;
    if (catalogue.method(Kind.EXECUTOR, call.callee().key()).get().has("wraps")) {
      return call.arguments().stream().allMatch(this::isSingle);
    }
    List<Node> numbers =
        call.arguments().stream().filter(a -> a.type().name().equals("int")).toList();
    return numbers.stream().allMatch(n -> n instanceof Node.Constant c && "1".equals(c.value()));
  }

  /** Without a limit, or where no task queues: the caller runs it, or hears that it is refused. */
  private boolean liftsBound(Node argument) {
    return argument instanceof Node.Constant constant && NO_BOUND.equals(constant.value())
        || catalogue
            .type(Kind.EXECUTOR, argument.type().name())
            .filter(line -> line.attribute("context").filter("direct"::equals).isPresent())
            .isPresent();
  }
}
