package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.rule.StartedElements.Start;
import java.util.List;
import java.util.Optional;

/**
 * The stream pipeline around one of its operations: what is started, element by element, just
 * before the operation gets the element.
 */
final class LazyPipeline {
  private final RuleContext context;
  private final Catalogue catalogue;
  private final AsyncValues values;
  private final MethodBody body;
  private final StartedElements starts;

  LazyPipeline(RuleContext context, AsyncValues values, MethodBody body) {
    this.context = context;
    this.catalogue = context.catalogue();
    this.values = values;
    this.body = body;
    starts = new StartedElements(values, new Definitions(body));
  }

  boolean isOperation(Node.Call call) {
    return call.receiver() != null && (is(Kind.LAZY, call) || is(Kind.STREAM_TERMINAL, call));
  }

  private boolean is(Kind kind, Node.Call call) {
    return catalogue.method(kind, call.callee().key()).isPresent();
  }

  /** What starts an element, in a pipeline that runs to its end on one thread. */
  Optional<Start> startBefore(Node.Call operation) {
    Optional<Start> found = Optional.empty();
    Node source = operation.receiver();
    while (source != null) {
      if (source instanceof Node.Local) {
        source = Definitions.ofStable(body, source);
      } else if (source instanceof Node.Call call && !mayBeParallel(call)) {
        if (!is(Kind.LAZY, call)) {
          break;
        }
        found = found.isPresent() ? found : startedBy(call);
        source = call.receiver();
      } else {
        return Optional.empty();
      }
    }
    return found.filter(start -> runsToItsEnd(operation));
  }

  private Optional<Start> startedBy(Node.Call call) {
    for (Node function : call.arguments()) {
      Optional<Start> start = starts.by(function).filter(s -> !isCold(s) && !isFetched(s));
      if (start.isPresent()) {
        return start;
      }
    }
    return Optional.empty();
  }

  /** Whoever stops early may want nothing to be started that is not needed. */
  private boolean runsToItsEnd(Node.Call operation) {
    Node.Call last = operation;
    while (!mayBeParallel(last) && !mayStop(last)) {
      if (is(Kind.STREAM_TERMINAL, last)) {
        return true;
      }
      if (!(body.parent(last) instanceof Node.Call next) || next.receiver() != last) {
        return false;
      }
      last = next;
    }
    return false;
  }

  private boolean mayStop(Node.Call call) {
    return isShort(Kind.LAZY, call) || isShort(Kind.STREAM_TERMINAL, call);
  }

  private boolean isShort(Kind kind, Node.Call call) {
    return catalogue
        .method(kind, call.callee().key())
        .filter(line -> line.has("short-circuit"))
        .isPresent();
  }

  private boolean mayBeParallel(Node.Call call) {
    Optional<CatalogueLine> line = catalogue.method(Kind.PARALLEL, call.callee().key());
    return line.isPresent()
        && (line.get().attribute("when").isEmpty()
            || call.arguments().stream()
                .noneMatch(a -> a instanceof Node.Constant constant && constant.isFalse()));
  }

  private boolean isCold(Start start) {
    TypeRef type =
        start.node() instanceof Node.Reference reference
            ? reference.target().returns()
            : start.node().type();
    return values.isCold(type) || values.isCold(start.callee().declaredReturn());
  }

  /** Whether it hands out what was started before. */
  private boolean isFetched(Start start) {
    List<SourceMethod> targets =
        context.index().targets(start.callee().key(), start.callee().isOverridable());
    boolean known = !targets.isEmpty() && targets.stream().allMatch(m -> m.body() != null);
    return known ? targets.stream().allMatch(this::onlyFetches) : isGetter(start);
  }

  /** A method without parameters, called on the element. */
  private static boolean isGetter(Start start) {
    boolean onElement =
        start.node() instanceof Node.Reference reference
            ? reference.receiver() == null
            : ((Node.Call) start.node()).receiver() instanceof Node.Local;
    return onElement && !start.callee().isStatic() && start.callee().key().parameters().isEmpty();
  }

  private boolean onlyFetches(SourceMethod method) {
    return ReturnedValues.of(method.body()).stream()
        .allMatch(
            value ->
                value instanceof Node.Field
                    || value instanceof Node.Call call
                        && (values.keeps(call) || is(Kind.AT_HAND, call)));
  }
}
