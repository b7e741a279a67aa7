package dev.asynclint.cli.findings;

import java.util.List;

/**
 * One way to repair a finding.
 *
 * @param description what it does, in a few words
 * @param changes to be made all together; their regions are those of the files as they were
 *     compiled
 * @param onlyOffered it may change what the program does, and is made only when somebody asks
 */
public record Fix(String description, List<Change> changes, boolean onlyOffered) {
  public Fix {
    changes = List.copyOf(changes);
  }

  /**
   * A region that gives way to another text.
   *
   * @param path relative to the root of the repository, with forward slashes
   * @param text the empty string where something is only taken away
   */
  public record Change(String path, Region region, String text) {}
}
