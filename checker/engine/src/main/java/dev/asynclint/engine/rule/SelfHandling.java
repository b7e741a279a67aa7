package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says of code that it leaves no failure for others: it catches whatever it throws and uses it. */
final class SelfHandling {
  private static final int MAX_DEPTH = 4;
  private static final Set<String> BROAD =
      Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable");

  private final Catalogue catalogue;
  private final ModuleIndex module;

  SelfHandling(RuleContext context) {
    catalogue = context.catalogue();
    module = context.index();
  }

  /** Whether the call is given tasks, and each catches whatever it throws. */
  boolean isTrueOfTasksOf(Node.Call call) {
    boolean found = false;
    for (int i = 0; i < call.arguments().size(); i++) {
      Optional<Node> task = task(call, i);
      if (task.isPresent()) {
        found = true;
        boolean handles =
            task.get() instanceof Node.Reference reference
                ? isTrueOf(reference.callee(), 0)
                : isTrueOf(task.get(), 0);
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
      SourceClass type = module.classNamed(creation.anonymousClass());
      List<SourceMethod> methods = type == null ? List.of() : type.methods();
      return methods.stream()
          .filter(method -> method.body() != null && !method.overrides().isEmpty())
          .map(SourceMethod::body)
          .findFirst();
    }
    return argument instanceof Node.Reference ? Optional.of(argument) : Optional.empty();
  }

  /** Whether code catches whatever it throws and uses what it caught. */
  boolean isTrueOf(Node body) {
    return isTrueOf(body, 0);
  }

  private boolean isTrueOf(Node code, int depth) {
    if (depth > MAX_DEPTH) {
      return false;
    }
    if (code instanceof Node.Call call) {
      return catalogue.method(Kind.COMPLETES, call.callee().key()).isPresent()
          || call.arguments().stream().allMatch(SelfHandling::isPlain)
              && (call.receiver() == null || isPlain(call.receiver()))
              && isTrueOf(call.callee(), depth);
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
      boolean own = isTrueOf(statement, depth);
      handled |= own;
      if (!own && !isPlain(statement)) {
        return false;
      }
    }
    return handled;
  }

  private boolean isTrueOf(Callee callee, int depth) {
    List<SourceMethod> targets =
        callee.inModule() ? module.targets(callee.key(), callee.isOverridable()) : List.of();
    return !targets.isEmpty()
        && targets.stream().allMatch(target -> isTrueOf(target.body(), depth + 1));
  }

  /** Whether code calls nothing that could fail. */
  static boolean isPlain(Node code) {
    return !(code instanceof Node.Call) && Children.of(code).stream().allMatch(c -> isPlain(c));
  }

  /** Whether all that a method of the module returns is looked after, or was not started by it. */
}
