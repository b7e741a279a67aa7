package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Paths on which a promise is completed neither way: the failing side of a callback, a catch
 * clause, a handler beside the one that completes it, or a step that never runs after a failure.
 */
final class IncompletePromises {
  private static final String THROWABLE = "java.lang.Throwable";

  private final RuleContext context;
  private final AsyncValues values;

  IncompletePromises(RuleContext context, AsyncValues values) {
    this.context = context;
    this.values = values;
  }

  /**
   * A way out.
   *
   * @param node where it begins
   * @param what what happens there, as the end of a sentence
   */
  record Path(Node node, String what) {}

  /**
   * The first way past all that completes the promise.
   *
   * @param made where it is made: what stands around that is over before, or is its own affair
   */
  Optional<Path> of(MethodBody body, Promise promise, Node made) {
    for (Node node : body.nodes()) {
      if (Subtree.holds(body, made, node)) {
        continue;
      }
      Optional<Path> found = Optional.empty();
      if (node instanceof Node.Lambda function && promise.isCompletedOnlyIn(function)) {
        found = inFunction(body, function, promise);
      } else if (node instanceof Node.Try attempt) {
        found = inCatch(attempt, promise);
      } else if (node instanceof Node.Call call) {
        found = besides(call, promise).or(() -> afterSuccessOnly(body, call, promise));
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The side of a test for the outcome that neither completes nor leaves it to later code. */
  private Optional<Path> inFunction(MethodBody body, Node.Lambda function, Promise promise) {
    for (Node node : body.nodes()) {
      if (node instanceof Node.Branch branch
          && branch.type().isVoid()
          && body.lambda(branch) == function
          && isOutcome(branch.condition(), function)) {
        boolean then = promise.isCompletedIn(branch.then());
        boolean otherwise = branch.otherwise() != null && promise.isCompletedIn(branch.otherwise());
        if (then != otherwise && promise.isCompletedOnlyIn(branch)) {
          Node other = then ? branch.otherwise() : branch.then();
          if (other == null || !LastExit.is(other, Node.Exit.Kind.THROW)) {
            return path(other == null ? branch : other, "on the other side of the test");
          }
        } else if (!then
            && branch.otherwise() == null
            && LastExit.is(branch.then(), Node.Exit.Kind.RETURN)) {
          return path(branch.then(), "where this returns early");
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> path(Node node, String what) {
    return Optional.of(new Path(node, what));
  }

  /** Whether the condition asks how something went: the error for null, or a future for it. */
  private boolean isOutcome(Node condition, Node.Lambda function) {
    if (condition instanceof Node.Test test) {
      return switch (test.operator()) {
        case NOT -> isOutcome(test.operands().get(0), function);
        case EQUAL, NOT_EQUAL ->
            test.operands().stream().anyMatch(Nulls::isNull)
                && test.operands().stream().anyMatch(o -> isErrorOf(o, function));
        default -> false;
      };
    }
    return condition instanceof Node.Call call
        && context.catalogue().method(Kind.PROBE, call.callee().key()).isPresent()
        && call.receiver() instanceof Node.Local;
  }

  private boolean isErrorOf(Node node, Node.Lambda function) {
    return node instanceof Node.Local local
        && function.parameters().stream().anyMatch(p -> p.id() == local.variable().id())
        && isFailure(local.type());
  }

  private boolean isFailure(TypeRef type) {
    return context.index().types().isSubtype(type.name(), THROWABLE);
  }

  /** A catch clause beside everything that completes it, which goes on as if nothing happened. */
  private Optional<Path> inCatch(Node.Try attempt, Promise promise) {
    if (!promise.isCompletedOnlyIn(attempt.body())) {
      return Optional.empty();
    }
    for (Node.Try.Catch handler : attempt.catches()) {
      if (!leaves(handler.body())) {
        return path(handler.body(), "where this catches " + simple(handler.types().get(0)));
      }
    }
    return Optional.empty();
  }

  private static String simple(String type) {
    return TypeRef.of(type).simpleName();
  }

  /** Whether code throws, returns something, or ends the process. */
  private boolean leaves(Node code) {
    return code instanceof Node.Exit
        || code instanceof Node.Call call
            && context.catalogue().method(Kind.ENDS_PROCESS, call.callee().key()).isPresent()
        || !(code instanceof Node.Lambda) && Children.of(code).stream().anyMatch(this::leaves);
  }

  /** A function or method for failures that forgets the promise, beside one that completes it. */
  private Optional<Path> besides(Node.Call call, Promise promise) {
    if (!promise.isCompletedOnlyIn(call)) {
      return Optional.empty();
    }
    if (call.anonymousClass() != null) {
      return forgetful(call, promise);
    }
    boolean hasSuccess = call.arguments().stream().anyMatch(a -> isFunctionWith(a, promise));
    for (Node argument : call.arguments()) {
      if (hasSuccess
          && argument instanceof Node.Lambda handler
          && handler.parameters().size() == 1
          && isFailure(handler.parameters().get(0).type())
          && !promise.isCompletedIn(handler)
          && !LastExit.is(handler.body(), Node.Exit.Kind.THROW)) {
        return path(handler, "in this handler");
      }
    }
    return Optional.empty();
  }

  private static boolean isFunctionWith(Node argument, Promise promise) {
    return FunctionRuns.isFunction(argument) && promise.isCompletedIn(argument);
  }

  private Optional<Path> forgetful(Node.Call creation, Promise promise) {
    SourceClass type = context.index().classNamed(creation.anonymousClass());
    for (SourceMethod method : type == null ? List.<SourceMethod>of() : type.methods()) {
      if (method.body() != null
          && !method.overrides().isEmpty()
          && method.parameters().stream().map(Variable::type).anyMatch(this::isFailure)
          && !promise.isCompletedIn(method.body())
          && !isHandedOn(method, type, promise)
          && !LastExit.is(method.body(), Node.Exit.Kind.THROW)) {
        return path(method.body(), "in " + method.key().name());
      }
    }
    return Optional.empty();
  }

  /** Whether the method calls another one of its class that completes it. */
  private boolean isHandedOn(SourceMethod method, SourceClass type, Promise promise) {
    return type.methods().stream()
        .filter(other -> other != method && other.body() != null)
        .filter(other -> promise.isCompletedIn(other.body()))
        .anyMatch(
            other ->
                Subtree.contains(
                    method.body(),
                    context.index(),
                    node ->
                        node instanceof Node.Call call && call.callee().key().equals(other.key())));
  }

  /** {@code stage.thenAccept(promise::complete)}: after a failure nothing runs. */
  private Optional<Path> afterSuccessOnly(MethodBody body, Node.Call call, Promise promise) {
    Optional<CatalogueLine> line = context.catalogue().method(Kind.DEPENDENT, call.callee().key());
    boolean isSuccessOnly =
        line.isPresent()
            && !line.get().has("any")
            && call.receiver() != null
            && values.isAsync(call.receiver().type())
            && !values.isCold(call.type());
    return isSuccessOnly
            && DroppedValues.isStatement(call, body.parent(call))
            && call.arguments().stream().anyMatch(a -> isFunctionWith(a, promise))
            && call.arguments().stream().anyMatch(promise::isCompletedOnlyIn)
        ? path(call, "for this never runs after a failure")
        : Optional.empty();
  }
}
