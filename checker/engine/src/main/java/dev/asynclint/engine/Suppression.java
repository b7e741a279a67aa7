package dev.asynclint.engine;

import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceFile;

/**
 * A {@code @SuppressWarnings} that names one of our checks.
 *
 * @param check the check it names
 * @param file where it stands
 * @param range the declaration that it covers
 * @param hasReason whether it says why
 */
public record Suppression(String check, SourceFile file, Range range, boolean hasReason)
    implements Comparable<Suppression> {
  /** Line of what is declared, from 1. */
  public int line() {
    return file.line(range.anchor());
  }

  @Override
  public int compareTo(Suppression other) {
    int byFile = file.compareTo(other.file);
    int byPlace = byFile != 0 ? byFile : range.compareTo(other.range);
    return byPlace != 0 ? byPlace : check.compareTo(other.check);
  }
}
