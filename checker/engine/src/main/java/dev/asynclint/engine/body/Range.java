package dev.asynclint.engine.body;

/**
 * A half-open range of characters in one source file.
 *
 * @param start offset of the first character
 * @param end offset behind the last character
 * @param anchor offset a reader should be sent to: for {@code a.b().c()} the dot before {@code c},
 *     so that the line shown is the line of the call and not that of its receiver
 */
public record Range(int start, int end, int anchor) implements Comparable<Range> {
  /** The range of code that no source text stands for. */
  public static final Range NONE = new Range(-1, -1, -1);

  /** Whether source text stands behind this range. */
  public boolean isPresent() {
    return start >= 0 && end > start;
  }

  // Records compare through method handles, slow until they are compiled: this is asked everywhere.
  @Override
  public boolean equals(Object other) {
    return other instanceof Range range
        && start == range.start
        && end == range.end
        && anchor == range.anchor;
  }

  @Override
  public int hashCode() {
    return (start * 31 + end) * 31 + anchor;
  }

  @Override
  public int compareTo(Range other) {
    int byAnchor = Integer.compare(anchor, other.anchor);
    if (byAnchor != 0) {
      return byAnchor;
    }
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
