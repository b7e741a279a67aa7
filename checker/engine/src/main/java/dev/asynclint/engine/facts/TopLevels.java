package dev.asynclint.engine.facts;

import dev.asynclint.engine.body.DependencyCode;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The classes of a module by the top-level class they stand in: what one facts file holds. */
public final class TopLevels {
  /** A longer list only has to be seen to be too long. */
  private static final int MOST_NAMED = DependencyCode.MOST_OVERRIDERS + 1;

  private final Map<String, SourceClass> byName = new HashMap<>();
  private final Map<String, String> topLevels = new HashMap<>();
  private final Map<String, List<SourceClass>> groups = new TreeMap<>();

  public TopLevels(List<SourceClass> classes) {
    classes.forEach(type -> byName.put(type.name(), type));
    for (SourceClass type : classes) {
      groups.computeIfAbsent(topLevel(type.name()), k -> new ArrayList<>(2)).add(type);
    }
  }

  /** The classes that stand in each top-level class, itself among them, by its name in order. */
  public Map<String, List<SourceClass>> groups() {
    return groups;
  }

  /** The name of the top-level class around a class of the module; the name itself otherwise. */
  public String topLevel(String className) {
    String known = topLevels.get(className);
    if (known == null) {
      SourceClass type = byName.get(className);
      String around = type == null ? null : around(type);
      known = around == null ? className : topLevel(around);
      topLevels.put(className, known);
    }
    return known;
  }

  private static String around(SourceClass type) {
    return type.enclosingMethod() != null ? type.enclosingMethod().owner() : type.enclosingClass();
  }

  /**
   * For each class of the module whose methods are overridden in other top-level classes of it: the
   * names of those, in order. By the top-level class around it, then by its own name.
   */
  public Map<String, Map<String, List<String>>> overriders() {
    Map<String, TreeSet<String>> found = new HashMap<>();
    for (SourceClass type : byName.values()) {
      String own = topLevel(type.name());
      for (SourceMethod method : type.methods()) {
        for (MethodKey overridden : method.overrides()) {
          String owner = overridden.owner();
          if (byName.containsKey(owner) && !topLevel(owner).equals(own)) {
            found.computeIfAbsent(owner, k -> new TreeSet<>()).add(own);
          }
        }
      }
    }
    Map<String, Map<String, List<String>>> byTopLevel = new HashMap<>();
    found.forEach(
        (owner, names) ->
            byTopLevel
                .computeIfAbsent(topLevel(owner), k -> new HashMap<>())
                .put(owner, names.stream().limit(MOST_NAMED).toList()));
    return byTopLevel;
  }
}
