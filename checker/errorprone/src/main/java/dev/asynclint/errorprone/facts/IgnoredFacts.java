package dev.asynclint.errorprone.facts;

import java.util.Optional;

/** Counts the facts that cannot be used, for one note a compilation. */
final class IgnoredFacts {
  private int count;
  private String first;

  /**
   * @param file which, as messages name it
   * @param reason why, in few words
   */
  void add(String file, String reason) {
    count++;
    if (first == null) {
      first = file + ": " + reason;
    }
  }

  /** One line for the user; empty where nothing was ignored. */
  Optional<String> note() {
    if (count == 0) {
      return Optional.empty();
    }
    String what = count == 1 ? "1 facts file is" : count + " facts files are";
    return Optional.of(
        what
            + " ignored ("
            + first
            + "); what "
            + (count == 1 ? "its" : "their")
            + " code does stays unknown until it is compiled again");
  }
}
