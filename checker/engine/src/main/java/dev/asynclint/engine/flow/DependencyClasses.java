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
  private final DependencyCode code;
  private final Consumer<SourceClass> add;
  private final Set<String> asked = new HashSet<>();
  private final Map<String, List<String>> overriders = new HashMap<>();
  private final Map<String, String> topLevels = new HashMap<>();

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
      String topLevel = topLevel(part.classes());
      for (SourceClass type : part.classes()) {
        topLevels.put(type.name(), topLevel);
        // Another class of the file may have brought it.
        if (type.name().equals(className) || asked.add(type.name())) {
          add.accept(type);
        }
      }
      overriders.putAll(part.overriders());
    }
    return first;
  }

  private static String topLevel(List<SourceClass> classes) {
    for (SourceClass type : classes) {
      if (type.enclosingClass() == null && type.enclosingMethod() == null) {
        return type.name();
      }
    }
    return "";
  }

  /** Whether any class has come from a dependency. */
  boolean hasLoaded() {
    return !topLevels.isEmpty();
  }

  /**
   * Whether a dependency's class counts where methods of another class are called: their dependency
   * says so. What else was loaded by chance must make no difference.
   */
  boolean overrides(String className, String overridden) {
    String topLevel = topLevels.get(className);
    return topLevel.equals(topLevels.get(overridden))
        || overriders.getOrDefault(overridden, List.of()).contains(topLevel);
  }

  /**
   * Loads the classes of a class's own dependency that override its methods.
   *
   * @return false where they are too many to say which method a call runs
   */
  boolean loadOverriders(String className) {
    List<String> names = overriders.getOrDefault(className, List.of());
    if (names.size() > DependencyCode.MOST_OVERRIDERS) {
      return false;
    }
    names.forEach(this::load);
    return true;
  }
}
