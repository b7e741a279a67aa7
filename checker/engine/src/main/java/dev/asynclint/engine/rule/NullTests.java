package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whose results the module compares with {@code null}: there null is an answer. */
final class NullTests {
  private static final Set<String> ASKS =
      Set.of(
          "java.util.Optional.ofNullable",
          "java.util.Objects.isNull",
          "java.util.Objects.nonNull",
          "java.util.Objects.requireNonNull",
          "java.util.Objects.requireNonNullElse",
          "java.util.Objects.requireNonNullElseGet");

  private final Set<MethodKey> methods = new HashSet<>();

  NullTests(RuleContext context) {
    Set<String> fields = new HashSet<>();
    for (MethodBody body : context.bodies()) {
      Set<Integer> locals = new HashSet<>();
      for (Node node : body.nodes()) {
        for (Node asked : asked(node)) {
          note(asked, locals, fields);
        }
      }
      if (!locals.isEmpty()) {
        for (Node node : body.nodes()) {
          note(valueOf(node, locals));
        }
      }
    }
    if (!fields.isEmpty()) {
      for (MethodBody body : context.bodies()) {
        for (Node.Assign assign : body.nodes(Node.Assign.class)) {
          if (assign.target() instanceof Node.Field field && fields.contains(name(field))) {
            note(assign.value());
          }
        }
      }
    }
  }

  boolean areMadeOf(MethodKey method) {
    return methods.contains(method);
  }

  /** What a node compares with null. */
  private static List<Node> asked(Node node) {
    if (node instanceof Node.Test test
        && (test.operator() == Node.Test.Operator.EQUAL
            || test.operator() == Node.Test.Operator.NOT_EQUAL)
        && test.operands().stream().anyMatch(Nulls::isNull)) {
      return test.operands();
    }
    if (node instanceof Node.Call call
        && !call.arguments().isEmpty()
        && ASKS.contains(call.callee().key().owner() + "." + call.callee().key().name())) {
      return List.of(call.arguments().get(0));
    }
    return List.of();
  }

  private void note(Node asked, Set<Integer> locals, Set<String> fields) {
    if (asked instanceof Node.Local local) {
      locals.add(local.variable().id());
    } else if (asked instanceof Node.Field field) {
      fields.add(name(field));
    } else if (asked instanceof Node.Assign assign) {
      note(assign.target(), locals, fields);
      note(assign.value());
    } else {
      note(asked);
    }
  }

  private void note(Node value) {
    if (value instanceof Node.Call call) {
      methods.add(call.callee().key());
    } else if (value instanceof Node.Branch branch && branch.otherwise() != null) {
      note(branch.then());
      note(branch.otherwise());
    }
  }

  /** What a node gives to one of the locals, or null. */
  private static Node valueOf(Node node, Set<Integer> locals) {
    if (node instanceof Node.Declare declare) {
      return locals.contains(declare.variable().id()) ? declare.initializer() : null;
    }
    return node instanceof Node.Assign assign
            && assign.target() instanceof Node.Local local
            && locals.contains(local.variable().id())
        ? assign.value()
        : null;
  }

  private static String name(Node.Field field) {
    return field.owner() + "#" + field.name();
  }
}
