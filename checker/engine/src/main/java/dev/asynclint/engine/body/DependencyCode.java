package dev.asynclint.engine.body;

import java.util.List;
import java.util.Map;

/** The code of classes that are not under analysis, as far as dependencies bring it with them. */
public interface DependencyCode {
  /** More overriding classes than this say too little about a call to follow it. */
  int MOST_OVERRIDERS = 32;

  /** Dependencies that bring none. */
  DependencyCode NONE = className -> Part.UNKNOWN;

  /** The part around the class of that canonical name; {@link Part#UNKNOWN} where none is known. */
  Part around(String className);

  /**
   * What stands in one top-level class.
   *
   * @param classes the classes in it, in any order
   * @param overriders for a class of these, the top-level classes of its dependency that hold
   *     methods which override its methods
   */
  record Part(List<SourceClass> classes, Map<String, List<String>> overriders) {
    public static final Part UNKNOWN = new Part(List.of(), Map.of());

    public Part {
      classes = List.copyOf(classes);
      overriders = Map.copyOf(overriders);
    }
  }
}
