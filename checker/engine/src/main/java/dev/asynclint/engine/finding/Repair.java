package dev.asynclint.engine.finding;

import java.util.List;

/**
 * One way to repair a finding: changes of its file's text.
 *
 * @param description what it does, in few words; may be empty
 * @param edits in order of position, none overlapping another
 */
public record Repair(String description, List<Edit> edits) {
  public Repair {
    edits = List.copyOf(edits);
  }
}
