package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Catch clauses around the start of async work, for failures that only its future will have. */
final class BlindCatches {
  private static final Set<String> BROAD =
      Set.of("java.lang.Exception", "java.lang.RuntimeException", "java.lang.Throwable");
  private static final String THROWABLE = "java.lang.Throwable";

  private final RuleContext context;
  private final AsyncValues values;
  private final FailureHandling failures;

  BlindCatches(RuleContext context, AsyncValues values, FailureHandling failures) {
    this.context = context;
    this.values = values;
    this.failures = failures;
  }

  /** The call that starts the work; empty where the catch may see what it is for. */
  Optional<Node.Call> of(MethodBody body, Node.Try attempt) {
    List<Node> statements = attempt.body().statements();
    if (!attempt.resources().isEmpty() || statements.size() != 1) {
      return Optional.empty();
    }
    return kept(statements.get(0)) instanceof Node.Call start
            && !context.flow().roles().asyncType(start.type()).isEmpty()
            && values.starts(start)
            && isNothingElse(start)
            && attempt.catches().stream().anyMatch(this::actsOnFailure)
            && !failures.isHandled(start, body.method().body())
        ? Optional.of(start)
        : Optional.empty();
  }

  /** What a statement returns or keeps. */
  private static Node kept(Node statement) {
    if (statement instanceof Node.Exit exit && exit.kind() == Node.Exit.Kind.RETURN) {
      return exit.value();
    }
    if (statement instanceof Node.Declare declare) {
      return declare.initializer();
    }
    return statement instanceof Node.Assign assign ? assign.value() : null;
  }

  /** Whether nothing stands there but the call, and steps on what it gives back. */
  private boolean isNothingElse(Node.Call start) {
    for (Node.Call call : AsyncValues.chain(start)) {
      boolean mayFailHere =
          !call.callee().thrown().isEmpty()
              || call.arguments().stream().anyMatch(a -> !isAtHand(a))
              || call.isCreation()
              || runsTask(call)
              || isFunction(call)
              || throwsItself(call);
      if (mayFailHere) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAtHand(Node argument) {
    return argument instanceof Node.Lambda
        || argument instanceof Node.Reference
        || SelfHandling.isPlain(argument);
  }

  /** An executor may reject a task, and says so at once. */
  private boolean runsTask(Node.Call call) {
    return context.catalogue().methodAll(Kind.RUNS, call.callee().key()).stream()
        .anyMatch(
            line ->
                line.attribute("executor").isPresent()
                    || line.is("context", "executor")
                    || line.is("context", "inline"));
  }

  /** Somebody else's function may do anything before it starts the work. */
  private boolean isFunction(Node.Call call) {
    String owner = call.callee().key().owner();
    return owner.startsWith("java.") && context.index().types().functionalMethod(owner).isPresent();
  }

  private boolean throwsItself(Node.Call call) {
    return context.index().knows(call.callee())
        && context.index().targets(call.callee().key(), call.callee().isOverridable()).stream()
            .map(SourceMethod::body)
            .anyMatch(BlindCatches::hasThrow);
  }

  private static boolean hasThrow(Node code) {
    return code instanceof Node.Exit exit && exit.kind() == Node.Exit.Kind.THROW
        || !(code instanceof Node.Lambda)
            && Children.of(code).stream().anyMatch(BlindCatches::hasThrow);
  }

  /** Whether it does what is due when the work fails, and does not only make a failed future. */
  private boolean actsOnFailure(Node.Try.Catch handler) {
    return handler.types().stream().allMatch(this::isOfTheWork)
        && !handler.body().statements().isEmpty()
        && !hasThrow(handler.body())
        && !handsOn(handler.body(), handler.parameter());
  }

  /**
   * Whether work throws it: anything, or a failed future's wrapper. One exception of many may well
   * be what the call throws at once.
   */
  private boolean isOfTheWork(String type) {
    return BROAD.contains(type) || context.catalogue().type(Kind.FAILURE, type).isPresent();
  }

  /** Whether it gives the failure, or one of its own, to somebody who may go on with it. */
  private boolean handsOn(Node code, Variable failure) {
    return Subtree.contains(
        code,
        context.index(),
        node ->
            node instanceof Node.Call call
                && (is(Kind.COMPLETES, call)
                    || !is(Kind.LOGS, call)
                        && context
                            .catalogue()
                            .type(Kind.LOGS, call.callee().key().owner())
                            .isEmpty()
                        && call.arguments().stream().anyMatch(a -> isFailure(a, failure))));
  }

  private boolean is(Kind kind, Node.Call call) {
    return context.catalogue().method(kind, call.callee().key()).isPresent();
  }

  private boolean isFailure(Node argument, Variable failure) {
    return LocalReads.reads(argument, failure)
        || context.index().types().isSubtype(argument.type().name(), THROWABLE);
  }
}
