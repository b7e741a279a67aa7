package dev.asynclint.engine.summary;

import dev.asynclint.engine.Suppressing;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceFile;
import java.util.Set;

/**
 * A place in the source.
 *
 * @param suppressed names in every {@code @SuppressWarnings} around it
 */
public record Site(SourceFile file, Range range, Set<String> suppressed)
    implements Comparable<Site> {
  /** Line from 1; 0 where no source text stands for it. */
  public int line() {
    return file.line(range.anchor());
  }

  /** Whether a suppression around this place names the check, or all of ours. */
  public boolean suppresses(String check) {
    return suppressed.contains(check) || suppressed.contains(Suppressing.ALL);
  }

  @Override
  public int compareTo(Site other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : range.compareTo(other.range);
  }
}
