package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass.SourceField;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.TypeWorld.MethodSignature;
import dev.asynclint.engine.body.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one executor that code can name where a task is given to the shared pool. */
final class ExecutorInScope {
  private static final String EXECUTOR = "java.util.concurrent.Executor";

  private final RuleContext context;

  ExecutorInScope(RuleContext context) {
    this.context = context;
  }

  /**
   * Its name: a field of the class or a parameter of the method, if it is the only one and the
   * operator around the task takes an executor behind the task.
   */
  Optional<String> of(MethodBody body, Node.Lambda task) {
    if (!(body.parent(task) instanceof Node.Call operator)
        || operator.arguments().isEmpty()
        || operator.arguments().get(operator.arguments().size() - 1) != task
        || !takesExecutor(operator, body)) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>(1);
    boolean isStatic = body.method().has(SourceMethod.Modifier.STATIC);
    for (SourceField field : body.owner().fields()) {
      if (isExecutor(field.type().name()) && (field.isStatic() || !isStatic)) {
        names.add(field.name());
      }
    }
    for (Variable parameter : body.method().parameters()) {
      if (isExecutor(parameter.type().name())) {
        names.add(parameter.name());
      }
    }
    return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }

  private boolean isExecutor(String type) {
    return context.index().types().isSubtype(type, EXECUTOR);
  }

  private boolean takesExecutor(Node.Call operator, MethodBody body) {
    List<String> shorter = operator.callee().key().parameters();
    for (MethodSignature overload :
        context
            .index()
            .types()
            .methods(
                operator.callee().key().owner(),
                operator.callee().key().name(),
                body.owner().name())) {
      List<String> longer = overload.key().parameters();
      if (longer.size() == shorter.size() + 1
          && longer.subList(0, shorter.size()).equals(shorter)
          && overload.parameters().get(shorter.size()).name().equals(EXECUTOR)) {
        return true;
      }
    }
    return false;
  }
}
