package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.TypeWorld;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import java.util.Set;

/**
 * Says whether the caller chooses how many elements something has: a parameter, or the result of a
 * call. Constants, fields, literals and the values of an enum have a size that the program chose.
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
  private final Definitions definitions;

  CallerSized(RuleContext context, Definitions definitions) {
    types = context.index().types();
    catalogue = context.catalogue();
    this.definitions = definitions;
  }

  boolean isSizedByCaller(Node source) {
    return isSizedByCaller(source, 0);
  }

  private boolean isSizedByCaller(Node source, int depth) {
    if (depth > MAX_DEPTH || source == null) {
      return false;
    }
    if (source instanceof Node.Local local) {
      if (local.variable().isParameter()) {
        return local.variable().annotations().stream()
            .noneMatch(a -> catalogue.annotation(Kind.LIMITS, a).isPresent());
      }
      return definitions.of(local.variable()).stream()
          .anyMatch(value -> isSizedByCaller(value, depth + 1));
    }
    if (source instanceof Node.Branch branch) {
      return isSizedByCaller(branch.then(), depth + 1)
          || isSizedByCaller(branch.otherwise(), depth + 1);
    }
    return source instanceof Node.Call call && isCallSizedByCaller(call, depth + 1);
  }

  private boolean isCallSizedByCaller(Node.Call call, int depth) {
    if (call.receiver() != null && isContainer(call.receiver().type())) {
      return isSizedByCaller(call.receiver(), depth);
    }
    if (call.receiver() != null) {
      return true;
    }
    boolean anyArgument =
        call.arguments().stream().anyMatch(argument -> isSizingArgument(argument, depth));
    boolean asksNothing = call.arguments().isEmpty() && !call.isCreation() && !isEnum(call);
    return anyArgument || asksNothing && call.callee().inModule();
  }

  private boolean isSizingArgument(Node argument, int depth) {
    boolean counts = isContainer(argument.type()) || argument.type().name().equals("int");
    return counts && isSizedByCaller(argument, depth);
  }

  private boolean isEnum(Node.Call call) {
    return types.isSubtype(call.callee().key().owner(), "java.lang.Enum");
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
      return local.variable().isParameter();
    }
    return bound instanceof Node.Call call
        && call.receiver() != null
        && isContainer(call.receiver().type())
        && isSizedByCaller(call.receiver());
  }
}
