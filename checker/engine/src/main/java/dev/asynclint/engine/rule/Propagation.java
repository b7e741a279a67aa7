package dev.asynclint.engine.rule;

import java.util.Locale;

/** What a method asks of the transaction around it, in the words all transaction managers share. */
enum Propagation {
  REQUIRED,
  REQUIRES_NEW,
  NESTED,
  MANDATORY,
  SUPPORTS,
  NOT_SUPPORTED,
  NEVER,
  /** An annotation made of others, whose elements cannot be seen. */
  UNKNOWN;

  static Propagation of(String constant) {
    for (Propagation each : values()) {
      if (each.name().equals(constant.toUpperCase(Locale.ROOT))) {
        return each;
      }
    }
    return UNKNOWN;
  }

  /** Whether there is a transaction inside such a method. */
  boolean isInTransaction() {
    return switch (this) {
      case REQUIRED, REQUIRES_NEW, NESTED, MANDATORY, UNKNOWN -> true;
      case SUPPORTS, NOT_SUPPORTED, NEVER -> false;
    };
  }

  /**
   * Whether something is missing when nobody applies this.
   *
   * @param inTransaction whether there is a transaction already
   */
  boolean isMissed(boolean inTransaction) {
    return switch (this) {
      case REQUIRED -> !inTransaction;
      case REQUIRES_NEW, NESTED -> true;
      case NOT_SUPPORTED, NEVER -> inTransaction;
      case MANDATORY, SUPPORTS, UNKNOWN -> false;
    };
  }
}
