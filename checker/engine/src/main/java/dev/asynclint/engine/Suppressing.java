package dev.asynclint.engine;

import java.util.Set;

/** Which {@code @SuppressWarnings} count in one analysis. */
public enum Suppressing {
  /** Each that names a check. */
  ALWAYS,
  /**
   * Those that say why: {@code @SuppressWarnings({"BlockingWaitInAsync", "reason: start-up
   * code"})}.
   */
  WITH_REASON,
  /** None, to learn what they hide. */
  NEVER;

  /** The compiler plugin's own check for dropped futures; its suppressions are its own business. */
  public static final String IGNORED_FUTURES = "FutureReturnValueIgnored";

  /** Suppresses every check of ours. */
  public static final String ALL = "AsyncLint";

  private static final String REASON = "reason:";

  /**
   * What one {@code @SuppressWarnings} suppresses.
   *
   * @param given all that it holds
   */
  public Set<String> names(Set<String> given) {
    if (given.isEmpty() || this == ALWAYS || this == WITH_REASON && hasReason(given)) {
      return given;
    }
    return given.contains(IGNORED_FUTURES) ? Set.of(IGNORED_FUTURES) : Set.of();
  }

  /** Whether one of the names is a reason that says something. */
  public static boolean hasReason(Set<String> given) {
    return given.stream()
        .anyMatch(name -> name.startsWith(REASON) && !name.substring(REASON.length()).isBlank());
  }
}
