package dev.asynclint.engine;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names methods so that they keep their names when unrelated code comes and goes. A compiler
 * numbers the anonymous and local classes of a whole file; here each is named after the method
 * around it, what it extends or its own name, and its place among equals in that method.
 */
final class Declarations {
  private final ModuleIndex index;
  private final Map<String, String> names = new HashMap<>();
  private Map<MethodKey, List<SourceClass>> insideMethods;

  Declarations(ModuleIndex index) {
    this.index = index;
  }

  /** The method's lasting name. */
  String name(MethodKey key) {
    List<String> parameters = key.parameters().stream().map(this::name).toList();
    return name(key.owner()) + "::" + key.name() + "(" + String.join(",", parameters) + ")";
  }

  private String name(String type) {
    SourceClass source = type.indexOf('$') < 0 ? null : index.classNamed(type);
    if (source == null) {
      return type;
    }
    if (!names.containsKey(type)) {
      if (source.enclosingMethod() != null) {
        nameAll(source.enclosingMethod());
      } else if (source.enclosingClass() != null
          && source.name().startsWith(source.enclosingClass())) {
        String own = source.name().substring(source.enclosingClass().length());
        names.put(type, name(source.enclosingClass()) + own);
      }
    }
    return names.getOrDefault(type, type);
  }

  /** Names every class that stands in the method. */
  private void nameAll(MethodKey method) {
    Map<String, String> extended = extended(method);
    Map<String, Integer> seen = new HashMap<>();
    for (SourceClass type : inside(method)) {
      String own =
          type.kind() == SourceClass.Kind.ANONYMOUS
              ? "new " + extended.getOrDefault(type.name(), "?")
              : own(type.name());
      int ordinal = seen.merge(own, 1, Integer::sum);
      names.put(type.name(), name(method) + "/" + own + "#" + ordinal);
    }
  }

  /** A local class's own name; what other classes are called. */
  private static String own(String type) {
    return type.substring(type.lastIndexOf('$') + 1).replaceFirst("^[0-9]+", "");
  }

  private List<SourceClass> inside(MethodKey method) {
    if (insideMethods == null) {
      insideMethods = new HashMap<>();
      for (SourceClass type : index.classes()) {
        if (type.enclosingMethod() != null) {
          insideMethods.computeIfAbsent(type.enclosingMethod(), k -> new ArrayList<>(1)).add(type);
        }
      }
    }
    return insideMethods.getOrDefault(method, List.of());
  }

  /** What stands behind {@code new}, by the name of the anonymous class. */
  private Map<String, String> extended(MethodKey key) {
    Map<String, String> found = new HashMap<>();
    SourceMethod method = index.method(key);
    Deque<Node> open = new ArrayDeque<>();
    if (method != null && method.body() != null) {
      open.add(method.body());
    }
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof Node.Call call && call.anonymousClass() != null) {
        found.put(call.anonymousClass(), own(call.callee().key().owner()));
      }
      open.addAll(Children.of(node));
    }
    return found;
  }
}
