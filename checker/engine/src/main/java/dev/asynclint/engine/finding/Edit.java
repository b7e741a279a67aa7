package dev.asynclint.engine.finding;

/**
 * A piece of one source file that gives way to another text.
 *
 * @param start offset of the first character, in UTF-16 code units
 * @param end offset behind the last character; {@code start} where text is only inserted
 * @param text what stands there afterwards, or the empty string
 */
public record Edit(int start, int end, String text) {
  /**
   * @throws IllegalArgumentException if that is no range
   */
  public Edit {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: " + start + " to " + end);
    }
  }
}
