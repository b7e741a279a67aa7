package dev.asynclint.engine.finding;

import java.util.List;

/**
 * One way to repair a finding: edits of the file it stands in, to be made all together.
 *
 * @param description what it does, in a few words
 * @param edits at least one, in order of position; they do not overlap
 */
public record Repair(String description, List<Edit> edits) {
  /**
   * @throws IllegalArgumentException if there are no edits, or they are out of order or overlap
   */
  public Repair {
    edits = List.copyOf(edits);
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("no edits");
    }
    for (int i = 1; i < edits.size(); i++) {
      if (edits.get(i).start() < edits.get(i - 1).end()) {
        throw new IllegalArgumentException("not in order, or overlapping: " + edits);
      }
    }
  }

  /** The text that becomes of a file's text. */
  public String apply(String text) {
    StringBuilder repaired = new StringBuilder();
    int copied = 0;
    for (Edit edit : edits) {
      repaired.append(text, copied, edit.start()).append(edit.text());
      copied = edit.end();
    }
    return repaired.append(text, copied, text.length()).toString();
  }
}
