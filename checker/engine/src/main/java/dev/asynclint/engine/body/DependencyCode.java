package dev.asynclint.engine.body;

import java.util.List;
import java.util.Map;

/** The code of classes that are not under analysis, as far as dependencies bring it with them. */
public interface DependencyCode {
  /** Dependencies that bring none. */
  DependencyCode NONE = className -> Part.UNKNOWN;

  /** The part around the class of that canonical name; {@link Part#UNKNOWN} where none is known. */
  Part around(String className);

  /**
   * What stands in one top-level class.
   *
   * @param classes the classes in it, in any order
   * @param subtypes for a class of these, a class around each of its direct subtypes in the same
   *     dependency
   */
  record Part(List<SourceClass> classes, Map<String, List<String>> subtypes) {
    public static final Part UNKNOWN = new Part(List.of(), Map.of());

    public Part {
      classes = List.copyOf(classes);
      subtypes = Map.copyOf(subtypes);
    }
  }
}
