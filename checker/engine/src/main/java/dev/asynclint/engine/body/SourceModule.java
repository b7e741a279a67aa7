package dev.asynclint.engine.body;

import java.util.List;

/**
 * Everything one analysis looks at.
 *
 * @param classes the classes of the sources, in any order
 * @param types the types around them
 */
public record SourceModule(List<SourceClass> classes, TypeWorld types) {}
