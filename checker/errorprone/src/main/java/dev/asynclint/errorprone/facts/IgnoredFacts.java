package dev.asynclint.errorprone.facts;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Counts the facts that cannot be used, for one note a compilation. */
final class IgnoredFacts {
  private final Set<String> names = new HashSet<>();
  private String first;

  /**
   * @param file which, as messages name it
   * @param reason why, in few words
   */
  void add(String file, String reason) {
    names.add(file);
    if (first == null) {
      first = file + ": " + reason;
    }
  }

  /** One line for the user; empty where nothing was ignored. */
  Optional<String> note() {
    int count = names.size();
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
