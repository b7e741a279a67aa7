package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which locals are ever read, by the classes inside a method too. */
final class LocalReads {
  private final ModuleIndex index;
  private final List<MethodBody> bodies;
  private final Map<MethodKey, Set<Integer>> reads = new HashMap<>();
  private Map<MethodKey, List<MethodBody>> inside;

  LocalReads(ModuleIndex index, List<MethodBody> bodies) {
    this.index = index;
    this.bodies = bodies;
  }

  boolean isRead(MethodBody body, Variable variable) {
    return reads.computeIfAbsent(outermost(body), this::readIn).contains(variable.id());
  }

  private Set<Integer> readIn(MethodKey outermost) {
    if (inside == null) {
      inside = new HashMap<>();
      bodies.forEach(
          each -> inside.computeIfAbsent(outermost(each), k -> new ArrayList<>(1)).add(each));
    }
    Set<Integer> found = new HashSet<>();
    for (MethodBody body : inside.get(outermost)) {
      Node target = null;
      for (Node node : body.nodes()) {
        // A node's first child follows it: the target of an assignment is not read.
        if (node instanceof Node.Local local && node != target) {
          found.add(local.variable().id());
        }
        target = node instanceof Node.Assign assign ? assign.target() : null;
      }
    }
    return found;
  }

  /** Whether code reads a variable. */
  static boolean reads(Node code, Variable variable) {
    if (code instanceof Node.Local local) {
      return local.variable().id() == variable.id();
    }
    return Children.of(code).stream().anyMatch(child -> reads(child, variable));
  }

  private MethodKey outermost(MethodBody body) {
    MethodKey key = body.key();
    for (SourceClass type = body.owner(); type != null; ) {
      if (type.enclosingMethod() != null) {
        key = type.enclosingMethod();
      }
      type = type.enclosingClass() == null ? null : index.classNamed(type.enclosingClass());
    }
    return key;
  }
}
