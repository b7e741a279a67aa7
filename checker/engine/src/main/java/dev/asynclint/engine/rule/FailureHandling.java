package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says whether somebody looks after the failure of started work. */
final class FailureHandling {
  private static final int MAX_DEPTH = 4;
  private static final Pattern ERROR = Pattern.compile("arg(\\d+)(?:\\.param(\\d+))?");
  private static final Set<String> BROAD =
      Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable");

  private final Catalogue catalogue;
  private final ModuleIndex index;
  private final AsyncValues values;

  FailureHandling(RuleContext context, AsyncValues values) {
    catalogue = context.catalogue();
    index = context.index();
    this.values = values;
  }

  /** Whether a handler in the chain uses the error, or the task it starts cannot fail unseen. */
  boolean isHandled(Node value) {
    return isHandled(value, 0);
  }

  private boolean isHandled(Node value, int depth) {
    for (Node.Call call : AsyncValues.chain(value)) {
      for (Kind kind : List.of(Kind.OBSERVES, Kind.SUBSCRIBES)) {
        for (CatalogueLine line : catalogue.methodAll(kind, call.callee().key())) {
          if (usesError(line, call)) {
            return true;
          }
        }
      }
      if (values.isAsync(call.type())
          && (tasksHandleThemselves(call, depth) || handsBackHandled(call.callee(), depth))) {
        return true;
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
    if (function instanceof Node.Reference reference && reference.callee().inModule()) {
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
    return afterFailureOnly && !isPlain(handler.body()) || completes(handler.body());
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

  /** Whether the call is given tasks, and each catches whatever it throws. */
  private boolean tasksHandleThemselves(Node.Call call, int depth) {
    boolean found = false;
    for (int i = 0; i < call.arguments().size(); i++) {
      Optional<Node> task = task(call, i);
      if (task.isPresent()) {
        found = true;
        boolean handles =
            task.get() instanceof Node.Reference reference
                ? handlesItself(reference.callee(), depth)
                : handlesItself(task.get(), depth);
        if (!handles) {
          return false;
        }
      }
    }
    return found;
  }

  /** The code of a function or function object given as an argument, or the reference itself. */
  private Optional<Node> task(Node.Call call, int index) {
    Node argument = call.arguments().get(index);
    if (argument instanceof Node.Lambda lambda) {
      return Optional.of(lambda.body());
    }
    if (argument instanceof Node.Call creation && creation.anonymousClass() != null) {
      SourceClass type = this.index.classNamed(creation.anonymousClass());
      List<SourceMethod> methods = type == null ? List.of() : type.methods();
      return methods.stream()
          .filter(method -> method.body() != null && !method.overrides().isEmpty())
          .map(SourceMethod::body)
          .findFirst();
    }
    return argument instanceof Node.Reference ? Optional.of(argument) : Optional.empty();
  }

  /** Whether code catches whatever it throws and uses what it caught. */
  boolean handlesItself(Node body) {
    return handlesItself(body, 0);
  }

  private boolean handlesItself(Node code, int depth) {
    if (depth > MAX_DEPTH) {
      return false;
    }
    if (code instanceof Node.Call call) {
      return isCompletion(call)
          || call.arguments().stream().allMatch(FailureHandling::isPlain)
              && (call.receiver() == null || isPlain(call.receiver()))
              && handlesItself(call.callee(), depth);
    }
    if (code instanceof Node.Try attempt) {
      return attempt.catches().stream()
          .anyMatch(
              c ->
                  c.types().stream().anyMatch(BROAD::contains)
                      && LocalReads.reads(c.body(), c.parameter()));
    }
    if (!(code instanceof Node.Block block)) {
      return false;
    }
    boolean handled = false;
    for (Node statement : block.statements()) {
      boolean own = handlesItself(statement, depth);
      handled |= own;
      if (!own && !isPlain(statement)) {
        return false;
      }
    }
    return handled;
  }

  private boolean handlesItself(Callee callee, int depth) {
    List<SourceMethod> targets =
        callee.inModule() ? index.targets(callee.key(), callee.isOverridable()) : List.of();
    return !targets.isEmpty()
        && targets.stream().allMatch(target -> handlesItself(target.body(), depth + 1));
  }

  /** Whether code calls nothing that could fail. */
  private static boolean isPlain(Node code) {
    return !(code instanceof Node.Call) && Children.of(code).stream().allMatch(c -> isPlain(c));
  }

  /** Whether all that a method of the module returns is looked after, or was not started by it. */
  boolean handsBackHandled(Callee callee) {
    return handsBackHandled(callee, 0);
  }

  private boolean handsBackHandled(Callee callee, int depth) {
    if (!callee.inModule() || depth >= MAX_DEPTH) {
      return false;
    }
    List<SourceMethod> targets = index.targets(callee.key(), callee.isOverridable());
    if (targets.size() != 1) {
      return false;
    }
    List<Node> returned = new ArrayList<>(2);
    collectReturns(targets.get(0).body(), returned);
    return !returned.isEmpty()
        && returned.stream()
            .allMatch(
                value ->
                    value instanceof Node.Field
                        || value instanceof Node.Call call
                            && (isCompleted(call)
                                || values.isIgnorable(call.callee(), call.type())
                                || isHandled(value, depth + 1)));
  }

  private boolean isCompleted(Node.Call call) {
    Optional<CatalogueLine> line = catalogue.method(Kind.COMPLETED, call.callee().key());
    return line.isPresent();
  }

  private static void collectReturns(Node code, List<Node> found) {
    if (code instanceof Node.Exit exit) {
      if (exit.kind() == Node.Exit.Kind.RETURN && exit.value() != null) {
        found.add(exit.value());
      }
    } else if (!(code instanceof Node.Lambda)) {
      Children.of(code).forEach(child -> collectReturns(child, found));
    }
  }
}
