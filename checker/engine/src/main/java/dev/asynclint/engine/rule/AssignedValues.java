package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything the module assigns to its locals and fields. */
final class AssignedValues {
  private static final int MAX_DEPTH = 6;

  private final ModuleIndex index;
  private final Map<Holder, List<Node>> values = new HashMap<>();

  /** A local by its outermost method and id, or a field by its class and name. */
  private record Holder(Object owner, Object name) {}

  AssignedValues(RuleContext context) {
    index = context.index();
    for (MethodBody body : context.bodies()) {
      for (Node node : body.nodes()) {
        if (node instanceof Node.Declare declare && declare.initializer() != null) {
          add(new Holder(outermost(body), declare.variable().id()), declare.initializer());
        } else if (node instanceof Node.Assign assign) {
          add(holder(body, assign.target()), assign.value());
        }
      }
    }
  }

  private void add(Holder holder, Node value) {
    boolean isNull = value instanceof Node.Constant constant && constant.isNull();
    if (holder != null && !isNull) {
      values.computeIfAbsent(holder, h -> new ArrayList<>(1)).add(value);
    }
  }

  /** Locals that inner classes capture keep the id they have in the outermost method. */
  private MethodKey outermost(MethodBody body) {
    MethodKey method = body.key();
    for (SourceClass type = body.owner(); type != null && type.enclosingMethod() != null; ) {
      method = type.enclosingMethod();
      type = index.ownerOf(method);
    }
    return method;
  }

  private Holder holder(MethodBody body, Node node) {
    if (node instanceof Node.Local local) {
      return new Holder(outermost(body), local.variable().id());
    }
    return node instanceof Node.Field field && index.knows(field)
        ? new Holder(field.owner(), field.name())
        : null;
  }

  /** What tells a local or field from all others; null for all else. */
  Object identity(MethodBody body, Node node) {
    return holder(body, node);
  }

  /** Whether both are reads of one local or field. */
  boolean areSame(MethodBody body, Node one, MethodBody otherBody, Node other) {
    Holder holder = holder(body, one);
    return holder != null && holder.equals(holder(otherBody, other));
  }

  /**
   * What an expression may stand for: for a local or field all that is assigned to it, followed
   * through further locals; for all else, and where nothing is known, the expression itself.
   */
  List<Node> of(MethodBody body, Node expression) {
    List<Node> found = new ArrayList<>(1);
    collect(body, expression, found, 0);
    return found;
  }

  private void collect(MethodBody body, Node expression, List<Node> found, int depth) {
    boolean isParameter = expression instanceof Node.Local local && local.variable().isParameter();
    List<Node> assigned = values.get(holder(body, expression));
    if (isParameter || assigned == null || depth > MAX_DEPTH) {
      found.add(expression);
      return;
    }
    for (Node value : assigned) {
      if (value instanceof Node.Local) {
        collect(body, value, found, depth + 1);
      } else {
        found.add(value);
      }
    }
  }
}
