package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which locals are ever read, by the classes inside a method too. */
final class LocalReads {
  private final ModuleIndex index;
  private final Map<MethodKey, Set<Integer>> reads = new HashMap<>();

  LocalReads(ModuleIndex index, List<MethodBody> bodies) {
    this.index = index;
    for (MethodBody body : bodies) {
      Set<Integer> own = reads.computeIfAbsent(outermost(body), k -> new HashSet<>());
      for (Node.Local local : body.nodes(Node.Local.class)) {
        boolean written = body.parent(local) instanceof Node.Assign a && a.target() == local;
        if (!written) {
          own.add(local.variable().id());
        }
      }
    }
  }

  boolean isRead(MethodBody body, Variable variable) {
    return reads.get(outermost(body)).contains(variable.id());
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
