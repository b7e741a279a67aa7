package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the code of the tasks that a call is given: lambdas, references, anonymous classes and
 * objects of the module's classes, also kept in a local or wrapped by a call that gives back a
 * task.
 */
final class TaskCode {
  private static final int MAX_DEPTH = 3;

  private final ModuleIndex module;

  /**
   * What runs as one task.
   *
   * @param bodies what may run; empty where nobody can see it
   * @param reference what a method reference names, or null
   */
  record Task(List<Node> bodies, Callee reference) {}

  TaskCode(ModuleIndex module) {
    this.module = module;
  }

  /** The tasks among the arguments of a call that stands in the given code. */
  List<Task> of(Node.Call call, Node around) {
    List<Task> found = new ArrayList<>(1);
    collect(call, around, found, 0);
    return found;
  }

  private void collect(Node.Call call, Node around, List<Task> found, int depth) {
    List<String> parameters = call.callee().key().parameters();
    for (int i = 0; i < call.arguments().size() && !parameters.isEmpty(); i++) {
      String parameter = parameters.get(Math.min(i, parameters.size() - 1));
      Optional<MethodKey> function = module.types().functionalMethod(parameter);
      collect(call.arguments().get(i), function.orElse(null), around, found, depth);
    }
  }

  private void collect(
      Node argument, MethodKey function, Node around, List<Task> found, int depth) {
    if (argument instanceof Node.Lambda lambda) {
      found.add(new Task(List.of(lambda.body()), null));
    } else if (argument instanceof Node.Reference reference) {
      found.add(new Task(List.of(), reference.callee()));
    } else if (function != null && depth < MAX_DEPTH) {
      if (argument instanceof Node.Call call && !call.isCreation()) {
        collect(call, around, found, depth + 1);
        return;
      }
      List<Node> values =
          argument instanceof Node.Local local && !local.variable().isParameter()
              ? new Definitions(around).of(local.variable())
              : List.of();
      if (values.isEmpty()) {
        ofType(argument, function).ifPresent(found::add);
      } else {
        values.forEach(value -> collect(value, function, around, found, depth + 1));
      }
    }
  }

  /** The methods that run when an object of the argument's type is run. */
  private Optional<Task> ofType(Node argument, MethodKey function) {
    boolean anonymous = argument instanceof Node.Call creation && creation.anonymousClass() != null;
    String name = anonymous ? ((Node.Call) argument).anonymousClass() : typeOf(argument);
    SourceClass type = module.classNamed(name);
    if (type == null) {
      return Optional.empty();
    }
    List<SourceMethod> candidates =
        module.overriding(function).stream().filter(method -> method.body() != null).toList();
    List<SourceMethod> own =
        candidates.stream().filter(m -> module.types().isSubtype(m.key().owner(), name)).toList();
    List<SourceMethod> run = new ArrayList<>(own);
    if (own.stream().noneMatch(m -> m.key().owner().equals(name))) {
      List<SourceMethod> inherited =
          candidates.stream().filter(m -> module.types().isSubtype(name, m.key().owner())).toList();
      inherited.stream().filter(m -> isNearest(m, inherited)).forEach(run::add);
    }
    return Optional.of(new Task(run.stream().map(SourceMethod::body).toList(), null));
  }

  private static String typeOf(Node argument) {
    return argument instanceof Node.Call creation && creation.isCreation()
        ? creation.callee().key().owner()
        : argument.type().name();
  }

  private boolean isNearest(SourceMethod method, List<SourceMethod> others) {
    String owner = method.key().owner();
    return others.stream()
        .map(other -> other.key().owner())
        .noneMatch(o -> !o.equals(owner) && module.types().isSubtype(o, owner));
  }
}
