package dev.asynclint.samples.service.calculations;

import dev.asynclint.samples.service.cancellation.CancellationToken;

/** Pure computation that takes a while: trial division. */
public final class Primes {

  private Primes() {}

  /**
   * How many primes there are from 2 to {@code upTo}, both included.
   *
   * @throws java.util.concurrent.CancellationException if the token triggers on the way
   */
  public static int countUpTo(int upTo, CancellationToken token) {
    int count = 0;
    for (int candidate = 2; candidate <= upTo; candidate++) {
      token.throwIfCancelled();
      if (isPrime(candidate)) {
        count++;
      }
    }
    return count;
  }

  private static boolean isPrime(int candidate) {
    for (int divisor = 2; (long) divisor * divisor <= candidate; divisor++) {
      if (candidate % divisor == 0) {
        return false;
      }
    }
    return true;
  }
}
