package dev.asynclint.engine.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the word a user probably meant. */
public final class Nearest {
  private Nearest() {}

  /** The word with the smallest edit distance, unless more than half of it would have to change. */
  public static Optional<String> word(String given, Collection<String> words) {
    if (given.length() > 60) {
      return Optional.empty();
    }
    return words.stream()
        .min(Comparator.comparingInt(word -> distance(given, word)))
        .filter(
            word ->
                distance(given, word) <= Math.max(1, Math.max(given.length(), word.length()) / 2));
  }

  /** {@code , did you mean 'x'?}, or the list of all words when none is near. */
  public static String hint(String given, List<String> words, String beforeList) {
    return word(given, words)
        .map(word -> ", did you mean '" + word + "'?")
        .orElseGet(() -> beforeList + words.stream().collect(Collectors.joining(", ")));
  }

  private static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    int[] current = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[to.length()];
  }
}
