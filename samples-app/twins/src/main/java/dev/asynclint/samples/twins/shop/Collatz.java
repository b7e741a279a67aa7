package dev.asynclint.samples.twins.shop;

/** Pure computation that takes a while and cannot be stopped. */
public final class Collatz {

  private Collatz() {}

  /** The start at or below {@code upTo} with the longest way down to 1. */
  public static int longest(int upTo) {
    int best = 1;
    for (int start = 2; start <= upTo; start++) {
      best = steps(start) > steps(best) ? start : best;
    }
    return best;
  }

  /** How many steps it takes from {@code start} to 1. */
  public static int steps(int start) {
    int steps = 0;
    for (long value = start; value != 1; steps++) {
      value = value % 2 == 0 ? value / 2 : 3 * value + 1;
    }
    return steps;
  }
}
