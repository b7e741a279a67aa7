package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Handlers that put nothing in the place of a failure and tell nobody. */
final class DroppedFailures {
  private static final Pattern ERROR = Pattern.compile("arg(\\d+)\\.param(\\d+)");

  private final RuleContext context;
  private final AsyncValues values;
  private final FailureHandling failures;

  DroppedFailures(RuleContext context, AsyncValues values, FailureHandling failures) {
    this.context = context;
    this.values = values;
    this.failures = failures;
  }

  /** The call that starts the work whose failure the handler drops; empty where it does not. */
  Optional<Node.Call> of(MethodBody body, Node.Call handler) {
    for (CatalogueLine line :
        context.catalogue().methodAll(Kind.OBSERVES, handler.callee().key())) {
      Matcher error = ERROR.matcher(line.attribute("error").orElse(""));
      if (line.has("replaces") && error.matches()) {
        int argument = Integer.parseInt(error.group(1));
        if (argument < handler.arguments().size()
            && handler.arguments().get(argument) instanceof Node.Lambda function
            && drops(function, Integer.parseInt(error.group(2)))
            && !isReplacedLater(body, handler)) {
          return started(body, handler);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the next step gives what stands in for nothing. */
  private boolean isReplacedLater(MethodBody body, Node.Call handler) {
    return body.parent(handler) instanceof Node.Call next
        && next.receiver() == handler
        && (context.catalogue().method(Kind.INSTEAD_OF_NOTHING, next.callee().key()).isPresent()
            || next.arguments().size() == 1
                && next.arguments().get(0) instanceof Node.Lambda step
                && !step.parameters().isEmpty()
                && Subtree.contains(
                    step.body(),
                    context.index(),
                    node ->
                        node instanceof Node.Test test
                            && test.operands().stream().anyMatch(Nulls::isNull)
                            && tests(test, step.parameters().get(0))));
  }

  private boolean drops(Node.Lambda function, int parameter) {
    if (parameter >= function.parameters().size()) {
      return false;
    }
    Variable error = function.parameters().get(parameter);
    boolean isMeant = error.isExplicitlyUnused() || error.name().startsWith("ignore");
    if (isMeant || LocalReads.reads(function.body(), error)) {
      return false;
    }
    if (function.parameters().size() == 2) {
      Variable value = function.parameters().get(1 - parameter);
      if (isRelied(function.body(), value)) {
        return true;
      }
    }
    List<Node> results =
        function.isExpression() ? List.of(function.body()) : ReturnedValues.of(function.body());
    return !results.isEmpty()
        && results.stream().allMatch(result -> isNothing(result, function))
        && calls(function.body()) == results.stream().filter(r -> r instanceof Node.Call).count();
  }

  /** Whether code asks the value something without asking first whether there is one. */
  private boolean isRelied(Node code, Variable value) {
    return Subtree.contains(
            code,
            context.index(),
            node -> node instanceof Node.Call call && Subtree.isRead(call.receiver(), value))
        && !Subtree.contains(
            code, context.index(), node -> node instanceof Node.Test test && tests(test, value))
        && !Subtree.contains(
            code,
            context.index(),
            node ->
                node instanceof Node.Call call
                    && call.arguments().stream().anyMatch(a -> Subtree.isRead(a, value)));
  }

  private static boolean tests(Node.Test test, Variable value) {
    return test.operands().stream().anyMatch(operand -> Subtree.isRead(operand, value));
  }

  private long calls(Node code) {
    long[] calls = new long[1];
    Subtree.contains(
        code,
        context.index(),
        node -> {
          calls[0] += node instanceof Node.Call || node instanceof Node.Assign ? 1 : 0;
          return false;
        });
    return calls[0];
  }

  /** Null, an empty async value, or the value that a failure has not. */
  private boolean isNothing(Node result, Node.Lambda function) {
    if (result instanceof Node.Local local) {
      return function.parameters().size() == 2
          && function.parameters().stream().anyMatch(p -> p.id() == local.variable().id());
    }
    return Nulls.isNull(result) || result instanceof Node.Call call && isEmpty(call);
  }

  private boolean isEmpty(Node.Call call) {
    MethodKey key = call.callee().key();
    boolean isCompleted = context.catalogue().method(Kind.COMPLETED, key).isPresent();
    return isCompleted && call.arguments().stream().allMatch(Nulls::isNull)
        || call.arguments().isEmpty()
            && context
                .catalogue()
                .type(Kind.ASYNC_TYPE, call.type().name())
                .flatMap(line -> line.attribute("empty"))
                .filter((key.owner() + "." + key.name() + "()")::equals)
                .isPresent();
  }

  private Optional<Node.Call> started(MethodBody body, Node.Call handler) {
    List<Node.Call> chain = AsyncValues.chain(handler.receiver());
    boolean isLost =
        !chain.isEmpty()
            && values.starts(handler.receiver())
            && !failures.isHandled(handler.receiver(), body.method().body())
            && chain.stream()
                .noneMatch(
                    call ->
                        DroppedValues.isCleanUp(call.callee())
                            || values.isIgnorable(call.callee(), call.type()));
    return isLost ? Optional.of(values.origin(chain.get(0))) : Optional.empty();
  }
}
