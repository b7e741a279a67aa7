package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whose results the module compares with {@code null}: there null is an answer. */
final class NullTests {
  private final Catalogue catalogue;
  private final Set<MethodKey> methods = new HashSet<>();

  NullTests(RuleContext context) {
    catalogue = context.catalogue();
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
  private List<Node> asked(Node node) {
    if (node instanceof Node.Test test
        && (test.operator() == Node.Test.Operator.EQUAL
            || test.operator() == Node.Test.Operator.NOT_EQUAL)
        && test.operands().stream().anyMatch(Nulls::isNull)) {
      return test.operands();
    }
    if (node instanceof Node.Call filter
        && filter.receiver() instanceof Node.Call mapped
        && filter.arguments().stream().anyMatch(this::isNullTest)) {
      // keys.map(this::find).filter(Objects::nonNull)
      return mapped.arguments();
    }
    if (node instanceof Node.Call call) {
      return catalogue
          .method(Kind.NULL_TEST, call.callee().key())
          .map(
              line ->
                  IntStream.range(0, call.arguments().size())
                      .filter(line::namesArgument)
                      .mapToObj(call.arguments()::get)
                      .toList())
          .orElse(List.of());
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

  private boolean isNullTest(Node argument) {
    return argument instanceof Node.Reference reference
        && catalogue.method(Kind.NULL_TEST, reference.callee().key()).isPresent();
  }

  private void note(Node value) {
    if (value instanceof Node.Reference reference) {
      methods.add(reference.callee().key());
    } else if (value instanceof Node.Lambda lambda && lambda.isExpression()) {
      note(lambda.body());
    }
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
