package dev.asynclint.engine.body;

import java.util.List;

/**
 * Everything one analysis looks at.
 *
 * @param classes the classes under analysis, in any order: those of the sources, and those of the
 *     same module whose sources are not compiled this time
 * @param types the types around them
 * @param dependencies code they may call; nothing is reported there
 */
public record SourceModule(
    List<SourceClass> classes, TypeWorld types, DependencyCode dependencies) {
  /** A module whose dependencies bring no code. */
  public SourceModule(List<SourceClass> classes, TypeWorld types) {
    this(classes, types, DependencyCode.NONE);
  }
}
