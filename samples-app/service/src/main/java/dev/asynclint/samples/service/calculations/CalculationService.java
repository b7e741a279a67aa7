package dev.asynclint.samples.service.calculations;

import dev.asynclint.samples.service.cancellation.CancellationToken;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/** Calculations as futures, computed on their own pool. */
@Service
public class CalculationService {

  private final CalculationPool pool;

  CalculationService(CalculationPool pool) {
    this.pool = pool;
  }

  /**
   * Counts the primes up to {@code upTo}. The token goes into the computation because cancelling
   * the returned future would not reach the thread that computes.
   *
   * @throws java.util.concurrent.RejectedExecutionException on the caller's thread if the pool is
   *     full
   */
  public CompletableFuture<Integer> countPrimes(int upTo, CancellationToken token) {
    return CompletableFuture.supplyAsync(() -> Primes.countUpTo(upTo, token), pool);
  }
}
