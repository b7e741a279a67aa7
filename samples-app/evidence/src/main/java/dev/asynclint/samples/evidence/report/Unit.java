package dev.asynclint.samples.evidence.report;

import java.util.Locale;

/** What a figure counts, and how it is written: with the two or three digits that matter. */
public enum Unit {
  /** Given in milliseconds; written in seconds from one second on. */
  TIME(" ms"),
  /** Requests a second. */
  RATE("/s"),
  /** How many. */
  COUNT(""),
  /** Bytes. */
  BYTES(" bytes"),
  /** An HTTP status. */
  STATUS("");

  private static final double MILLIS_PER_SECOND = 1000;

  private final String suffix;

  Unit(String suffix) {
    this.suffix = suffix;
  }

  /** The median with its unit. */
  String text(Spread spread) {
    return number(spread.median() / scale(spread)) + (scale(spread) == 1 ? suffix : " s");
  }

  /** The median with its unit and, where they differ, lowest and highest. */
  String withEnds(Spread spread) {
    String low = number(spread.lowest() / scale(spread));
    String high = number(spread.highest() / scale(spread));
    return low.equals(high) ? text(spread) : "%s (%s–%s)".formatted(text(spread), low, high);
  }

  private double scale(Spread spread) {
    return this == TIME && spread.median() >= MILLIS_PER_SECOND ? MILLIS_PER_SECOND : 1;
  }

  /** Two digits below ten, whole numbers above; no zeros at the end. */
  static String number(double value) {
    if (value >= 9.95) {
      return String.format(Locale.ROOT, "%,d", Math.round(value));
    }
    String text = String.format(Locale.ROOT, value < 1 ? "%.2f" : "%.1f", value);
    return text.replaceFirst("\\.0+$", "");
  }
}
