package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.TypeWorld;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says whether the caller chooses how many elements something has: what a request handler is given
 * as a parameter, what such a parameter holds, and what either is passed on to. Constants, fields,
 * literals, the values of an enum and what other calls give back have a size that the program
 * chose.
 */
final class CallerSized {
  private static final int MAX_DEPTH = 16;
  private static final Set<String> CONTAINERS =
      Set.of(
          "java.lang.Iterable",
          "java.util.Map",
          "java.util.Iterator",
          "java.util.Optional",
          "java.util.stream.BaseStream");

  private final TypeWorld types;
  private final Catalogue catalogue;
  private final RequestArguments arguments;
  private final MethodBody body;
  private final Definitions definitions;
  private final Set<Object> seen;

  CallerSized(RuleContext context, RequestArguments arguments, MethodBody body) {
    this(context.index().types(), context.catalogue(), arguments, body, new HashSet<>());
  }

  private CallerSized(
      TypeWorld types,
      Catalogue catalogue,
      RequestArguments arguments,
      MethodBody body,
      Set<Object> seen) {
    this.types = types;
    this.catalogue = catalogue;
    this.arguments = arguments;
    this.body = body;
    this.seen = seen;
    definitions = new Definitions(body);
  }

  boolean isSizedByCaller(Node source) {
    seen.clear();
    return isSizedByCaller(source, 0);
  }

  private boolean isSizedByCaller(Node source, int depth) {
    if (depth > MAX_DEPTH || source == null) {
      return false;
    }
    if (source instanceof Node.Local local) {
      return isSizedByCaller(local.variable(), depth);
    }
    if (source instanceof Node.Branch branch) {
      return isSizedByCaller(branch.then(), depth + 1)
          || isSizedByCaller(branch.otherwise(), depth + 1);
    }
    if (source instanceof Node.Field field) {
      return isSizedByCaller(field.receiver(), depth + 1);
    }
    return source instanceof Node.Call call && isCallSizedByCaller(call, depth + 1);
  }

  private boolean isSizedByCaller(Variable variable, int depth) {
    if (variable.annotations().stream()
        .anyMatch(a -> catalogue.annotation(Kind.LIMITS, a).isPresent())) {
      return false;
    }
    for (Variable parameter : body.method().parameters()) {
      if (parameter.id() == variable.id()) {
        return isParameterSizedByCaller(parameter, depth);
      }
    }
    List<Node> given = definitions.of(variable);
    return given.isEmpty()
        ? isSizedByCaller(giver(variable), depth + 1)
        : given.stream().anyMatch(value -> isSizedByCaller(value, depth + 1));
  }

  /** What a lambda's parameter or a loop's variable is an element of; null if nobody can see. */
  private Node giver(Variable variable) {
    for (Node node : body.nodes()) {
      if (node instanceof Node.Loop loop
          && loop.element() != null
          && loop.element().id() == variable.id()) {
        return loop.setup().get(loop.setup().size() - 1);
      }
      if (node instanceof Node.Lambda lambda
          && lambda.parameters().stream().anyMatch(p -> p.id() == variable.id())) {
        return body.parent(lambda) instanceof Node.Call call ? call.receiver() : null;
      }
    }
    return null;
  }

  private boolean isParameterSizedByCaller(Variable parameter, int depth) {
    if (arguments.isHandler(body)) {
      return true;
    }
    if (!seen.add(List.of(body.key(), parameter.parameterIndex()))) {
      return false;
    }
    for (RequestArguments.Argument argument : arguments.of(body, parameter.parameterIndex())) {
      CallerSized there = new CallerSized(types, catalogue, arguments, argument.body(), seen);
      if (there.isSizedByCaller(argument.value(), depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCallSizedByCaller(Node.Call call, int depth) {
    boolean onOther = call.receiver() != null && !(call.receiver() instanceof Node.This);
    return onOther
        ? isSizedByCaller(call.receiver(), depth)
        : call.arguments().stream().anyMatch(argument -> isSizingArgument(argument, depth));
  }

  private boolean isSizingArgument(Node argument, int depth) {
    boolean counts = isContainer(argument.type()) || argument.type().name().equals("int");
    return counts && isSizedByCaller(argument, depth);
  }

  boolean isContainer(TypeRef type) {
    return type.name().endsWith("[]")
        || CONTAINERS.stream().anyMatch(container -> types.isSubtype(type.name(), container));
  }

  /** Whether the number of rounds depends on what the caller gave. */
  boolean isSizedByCaller(Node.Loop loop) {
    if (loop.kind() == Node.Loop.Kind.FOR_EACH) {
      return isSizedByCaller(loop.setup().get(loop.setup().size() - 1));
    }
    return loop.condition() instanceof Node.Unknown comparison
        && comparison.children().stream().anyMatch(this::isBoundByCaller);
  }

  /** {@code ids.size()}, {@code ids.length}, {@code count}. */
  private boolean isBoundByCaller(Node bound) {
    if (bound instanceof Node.Field field && field.receiver() instanceof Node.Local array) {
      return field.name().equals("length") && isSizedByCaller(array);
    }
    if (bound instanceof Node.Local local) {
      return local.variable().isParameter() && isSizedByCaller(local);
    }
    return bound instanceof Node.Call call
        && call.receiver() != null
        && isContainer(call.receiver().type())
        && isSizedByCaller(call.receiver());
  }
}
