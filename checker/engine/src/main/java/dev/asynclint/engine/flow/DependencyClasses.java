package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.DependencyCode;
import dev.asynclint.engine.body.SourceClass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Brings the classes of dependencies into the index, each when somebody first asks for it. */
final class DependencyClasses {
  /** More subtypes than this say too little about a call to load them all. */
  private static final int MAX_SUBTYPES = 32;

  private final DependencyCode code;
  private final Consumer<SourceClass> add;
  private final Set<String> asked = new HashSet<>();
  private final Map<String, List<String>> subtypes = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> closed = new HashSet<>();

  /**
   * @param add takes each class once
   */
  DependencyClasses(DependencyCode code, Consumer<SourceClass> add) {
    this.code = code;
    this.add = add;
  }

  /**
   * Loads the class of that name with all that stand in the same file, if it is there.
   *
   * @return false where that was tried before
   */
  boolean load(String className) {
    boolean first = asked.add(className);
    if (first) {
      DependencyCode.Part part = code.around(className);
      for (SourceClass type : part.classes()) {
        // Another class of the file may have brought it.
        if (type.name().equals(className) || asked.add(type.name())) {
          add.accept(type);
        }
      }
      subtypes.putAll(part.subtypes());
    }
    return first;
  }

  /**
   * Loads what extends or implements a class in its own dependency, to the last.
   *
   * @return false where that is too much to say which method a call runs
   */
  boolean loadSubtypes(String className) {
    if (closed.contains(className)) {
      return true;
    }
    if (open.contains(className)) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    Deque<String> queue = new ArrayDeque<>(List.of(className));
    while (!queue.isEmpty()) {
      for (String subtype : subtypes.getOrDefault(queue.remove(), List.of())) {
        if (seen.add(subtype)) {
          if (seen.size() > MAX_SUBTYPES) {
            open.add(className);
            return false;
          }
          load(subtype);
          queue.add(subtype);
        }
      }
    }
    closed.add(className);
    return true;
  }
}
