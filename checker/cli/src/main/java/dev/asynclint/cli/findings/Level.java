package dev.asynclint.cli.findings;

import java.util.Locale;

/** How much a finding weighs, the heaviest first. */
public enum Level {
  ERROR,
  WARNING,
  NOTE;

  /** The word that SARIF has for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
