package dev.asynclint.engine.catalogue;

/**
 * A line of a catalogue file that was skipped.
 *
 * @param source name of the file
 * @param line number of the line, from 1
 * @param message what is wrong, and the nearest right word where there is one
 */
public record Problem(String source, int line, String message) {
  @Override
  public String toString() {
    return source + ":" + line + ": " + message;
  }
}
