package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import java.util.List;
import java.util.Set;

/** Tells work that code starts itself from stages it was handed, and what can cancel it. */
final class StartedWork {
  private static final int MAX_DEPTH = 16;

  /** Words of the catalogue for a thread other than the one of the caller or of a stage. */
  private static final Set<String> OWN_THREADS =
      Set.of("executor", "common-pool", "blocking-pool", "virtual", "thread", "event-loop");

  private final Catalogue catalogue;
  private final AssignedValues assigned;

  StartedWork(Catalogue catalogue, AssignedValues assigned) {
    this.catalogue = catalogue;
    this.assigned = assigned;
  }

  boolean is(Kind kind, Node node) {
    return node instanceof Node.Call call && is(kind, call.callee().key())
        || node instanceof Node.Reference reference && is(kind, reference.callee().key());
  }

  /** Whether the call cancels work; restoring the thread's own interrupt does not. */
  boolean cancels(Node node) {
    boolean restores =
        node instanceof Node.Call call
            && call.receiver() != null
            && is(Kind.CURRENT_THREAD, call.receiver());
    return is(Kind.CANCELS, node) && !restores;
  }

  private boolean is(Kind kind, MethodKey key) {
    return catalogue.method(kind, key).isPresent();
  }

  /** Whether the type has a method that cancels what its objects stand for. */
  boolean isCancellable(TypeRef type) {
    return catalogue.type(Kind.CANCELLABLE, type.name()).isPresent();
  }

  /**
   * Whether the type is a stage whose operators give new stages that do not cancel their source.
   */
  boolean isStage(TypeRef type) {
    return catalogue
        .type(Kind.ASYNC_TYPE, type.name())
        .flatMap(line -> line.attribute("family"))
        .filter("cf"::equals)
        .isPresent();
  }

  /** A handle: it can be cancelled, and cancelling it reaches the work. */
  boolean isHandle(TypeRef type) {
    return isCancellable(type) && !isStage(type);
  }

  /** The expression a chain of operators begins with, in this expression alone. */
  Node source(Node value) {
    Node source = value;
    for (int depth = 0;
        depth < MAX_DEPTH
            && source instanceof Node.Call call
            && call.receiver() != null
            && (isOperator(call) || isSameStage(call));
        depth++) {
      source = call.receiver();
    }
    return source;
  }

  boolean isOperator(Node node) {
    return is(Kind.DEPENDENT, node);
  }

  /** Calls that give back their receiver, or a view of it. */
  boolean isSameStage(Node node) {
    return is(Kind.SAME_STAGE, node)
        || is(Kind.TIME_LIMITS, node) && ((Node.Call) node).receiver() != null;
  }

  /** Whether a value is, on every way it may come about, work whose cancel never interrupts. */
  boolean neverInterrupts(MethodBody body, Node value) {
    return all(body, value, Kind.NO_INTERRUPT, 0);
  }

  private boolean all(MethodBody body, Node value, Kind kind, int depth) {
    List<Node> origins = assigned.of(body, source(value));
    for (Node origin : origins) {
      Node source = source(origin);
      boolean further = source != value && !(source instanceof Node.Call) && depth < MAX_DEPTH;
      if (!is(kind, source) && !(further && all(body, source, kind, depth + 1))) {
        return false;
      }
    }
    return !origins.isEmpty();
  }

  /** Whether a value is, on every way it may come about, work the module starts there. */
  boolean isStarted(MethodBody body, Node value) {
    return isStarted(body, value, 0);
  }

  private boolean isStarted(MethodBody body, Node value, int depth) {
    List<Node> origins = assigned.of(body, source(value));
    for (Node origin : origins) {
      Node source = source(origin);
      boolean further = source != value && !(source instanceof Node.Call) && depth < MAX_DEPTH;
      if (!starts(source) && !(further && isStarted(body, source, depth + 1))) {
        return false;
      }
    }
    return !origins.isEmpty();
  }

  private boolean starts(Node node) {
    if (is(Kind.NO_INTERRUPT, node) || is(Kind.CANCELLABLE, node)) {
      return true;
    }
    return node instanceof Node.Call call
        && isCancellable(call.type())
        && !is(Kind.IGNORABLE, call)
        && !isOperator(call)
        && catalogue.methodAll(Kind.RUNS, call.callee().key()).stream()
            .anyMatch(line -> line.attribute("context").filter(OWN_THREADS::contains).isPresent());
  }

  /** Whether a value is a field's, or what a map or cache holds: others have it too. */
  boolean isShared(MethodBody body, Node value) {
    Node same = value;
    while (isSameStage(same)) {
      same = ((Node.Call) same).receiver();
    }
    if (same instanceof Node.Field) {
      return true;
    }
    if (same instanceof Node.Local local && !local.variable().isParameter()) {
      List<Node> origins = assigned.of(body, same);
      return !origins.contains(same) && origins.stream().allMatch(o -> isShared(body, o));
    }
    return is(Kind.SHARED, same)
        || is(Kind.IGNORABLE, same) && same instanceof Node.Call call && call.receiver() != null;
  }
}
