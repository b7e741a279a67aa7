package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.DependencyCode;
import dev.asynclint.engine.body.SourceClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Brings the classes of dependencies into the index, each when somebody first asks for it. */
final class DependencyClasses {
  /** More of them than this say too little about a call to load them all. */
  private static final int MAX_OVERRIDERS = 32;

  private final DependencyCode code;
  private final Consumer<SourceClass> add;
  private final Set<String> asked = new HashSet<>();
  private final Map<String, List<String>> overriders = new HashMap<>();

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
      overriders.putAll(part.overriders());
    }
    return first;
  }

  /**
   * Loads the classes of a class's own dependency that override its methods.
   *
   * @return false where they are too many to say which method a call runs
   */
  boolean loadOverriders(String className) {
    List<String> names = overriders.getOrDefault(className, List.of());
    if (names.size() > MAX_OVERRIDERS) {
      return false;
    }
    names.forEach(this::load);
    return true;
  }
}
