package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says whether somebody looks after the failure of started work. */
final class FailureHandling {
  private static final int MAX_DEPTH = 4;
  private static final Pattern ERROR = Pattern.compile("arg(\\d+)(?:\\.param(\\d+))?");

  private final Catalogue catalogue;
  private final ModuleIndex index;
  private final AsyncValues values;
  private final SelfHandling tasks;
  private final CallbackArguments callbacks;
  private final ReturnedPromises promises;

  FailureHandling(RuleContext context, AsyncValues values) {
    catalogue = context.catalogue();
    index = context.index();
    this.values = values;
    tasks = new SelfHandling(context, this::isObserved);
    callbacks = new CallbackArguments(context.index(), this::usesParameter);
    promises = new ReturnedPromises(context);
  }

  /**
   * Whether a handler in the chain uses the error, it goes to a callback, or the task it starts
   * cannot fail unseen.
   *
   * @param around the code that the value stands in
   */
  boolean isHandled(Node value, Node around) {
    return isHandled(value, around, 0);
  }

  private boolean isHandled(Node value, Node around, int depth) {
    List<Node.Call> chain = AsyncValues.chain(value);
    for (int i = 0; i < chain.size(); i++) {
      Node.Call call = chain.get(i);
      if (isObservedBy(call)) {
        return true;
      }
      boolean begins = call.receiver() == null || !values.isAsync(call.receiver().type());
      boolean looksAfterItself =
          begins
              && (tasks.isTrueOfTasksOf(call, around) || callbacks.areToldBy(call, around))
              && chain.subList(0, i).stream().allMatch(tasks::isTrueOfFunctionsOf);
      if (values.isAsync(call.type())
          && (looksAfterItself || handsBackHandled(call.callee(), depth))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a handler that uses the error stands in the chain. */
  private boolean isObserved(Node.Call value) {
    return AsyncValues.chain(value).stream().anyMatch(this::isObservedBy);
  }

  private boolean isObservedBy(Node.Call call) {
    for (Kind kind : List.of(Kind.OBSERVES, Kind.SUBSCRIBES)) {
      for (CatalogueLine line : catalogue.methodAll(kind, call.callee().key())) {
        if (usesError(line, call)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean usesError(CatalogueLine line, Node.Call call) {
    Matcher error = ERROR.matcher(line.attribute("error").orElse(""));
    if (!error.matches()) {
      return line.kind() == Kind.OBSERVES;
    }
    int argument = Integer.parseInt(error.group(1));
    int parameter = error.group(2) == null ? 0 : Integer.parseInt(error.group(2));
    return argument < call.arguments().size()
        && usesParameter(call.arguments().get(argument), parameter);
  }

  /** Whether a function uses its parameter; one nobody can look into is taken to. */
  private boolean usesParameter(Node function, int parameter) {
    if (function instanceof Node.Constant constant) {
      return !constant.isNull();
    }
    if (function instanceof Node.Lambda lambda) {
      return parameter >= lambda.parameters().size()
          || LocalReads.reads(lambda.body(), lambda.parameters().get(parameter))
          || reacts(lambda);
    }
    if (function instanceof Node.Reference reference && index.knows(reference.callee())) {
      Callee callee = reference.callee();
      boolean unbound = !callee.isStatic() && reference.receiver() == null;
      int own = unbound ? parameter - 1 : parameter;
      List<SourceMethod> targets = index.targets(callee.key(), callee.isOverridable());
      return own < 0
          || targets.isEmpty()
          || targets.stream().anyMatch(target -> usesParameter(target, own));
    }
    return true;
  }

  /**
   * Whether a function that does not look at the error still does something about it: what runs
   * after failures only and is not empty, or completes somebody's promise.
   */
  private boolean reacts(Node.Lambda handler) {
    boolean afterFailureOnly =
        handler.parameters().size() == 1
            && index
                .types()
                .isSubtype(handler.parameters().get(0).type().name(), "java.lang.Throwable");
    return afterFailureOnly && !SelfHandling.isPlain(handler.body()) || completes(handler.body());
  }

  private boolean completes(Node code) {
    return code instanceof Node.Call call && isCompletion(call)
        || Children.of(code).stream().anyMatch(this::completes);
  }

  private boolean isCompletion(Node.Call call) {
    return catalogue.method(Kind.COMPLETES, call.callee().key()).isPresent();
  }

  private static boolean usesParameter(SourceMethod method, int parameter) {
    List<Variable> parameters = method.parameters();
    return parameter >= parameters.size()
        || LocalReads.reads(method.body(), parameters.get(parameter));
  }

  boolean handsBackHandled(Callee callee) {
    return handsBackHandled(callee, 0);
  }

  private boolean handsBackHandled(Callee callee, int depth) {
    if (!index.knows(callee) || depth >= MAX_DEPTH) {
      return false;
    }
    List<SourceMethod> targets = index.targets(callee.key(), callee.isOverridable());
    return !targets.isEmpty()
        && targets.stream().allMatch(target -> returnsHandled(target.body(), depth + 1));
  }

  private boolean returnsHandled(Node body, int depth) {
    List<Node> returned = ReturnedValues.of(body);
    return !returned.isEmpty()
        && returned.stream().allMatch(value -> isHandledReturn(value, body, depth));
  }

  private boolean isHandledReturn(Node value, Node body, int depth) {
    if (value instanceof Node.Field) {
      return true;
    }
    if (value instanceof Node.Constant constant) {
      return constant.isNull();
    }
    if (value instanceof Node.Branch branch) {
      return isHandledReturn(branch.then(), body, depth)
          && isHandledReturn(branch.otherwise(), body, depth);
    }
    if (value instanceof Node.Local local) {
      return hasHandler(body, local.variable())
          || promises.neverFailLater(body, local.variable())
          || isHandledLocal(local.variable(), body, depth);
    }
    return value instanceof Node.Call call
        && (isCompleted(call)
            || values.isIgnorable(call.callee(), call.type())
            || isHandled(value, body, depth));
  }

  private boolean isHandledLocal(Variable variable, Node body, int depth) {
    List<Node> given = new Definitions(body).of(variable);
    return !given.isEmpty()
        && given.stream()
            .allMatch(
                value -> !(value instanceof Node.Local) && isHandledReturn(value, body, depth));
  }

  /** Whether a handler that uses the error is attached to what the local holds. */
  private boolean hasHandler(Node code, Variable variable) {
    if (code instanceof Node.Lambda) {
      return false;
    }
    if (code instanceof Node.Call call && isObservedBy(call)) {
      List<Node.Call> chain = AsyncValues.chain(call);
      Node.Call first = chain.get(chain.size() - 1);
      boolean onReceiver = Subtree.isRead(first.receiver(), variable);
      boolean onArgument =
          first.receiver() == null
              && !first.arguments().isEmpty()
              && Subtree.isRead(first.arguments().get(0), variable);
      if (onReceiver || onArgument) {
        return true;
      }
    }
    return Children.of(code).stream().anyMatch(child -> hasHandler(child, variable));
  }

  private boolean isCompleted(Node.Call call) {
    Optional<CatalogueLine> line = catalogue.method(Kind.COMPLETED, call.callee().key());
    return line.isPresent();
  }
}
