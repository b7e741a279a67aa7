package dev.asynclint.samples.twins.cancellation;

import dev.asynclint.samples.service.calculations.CalculationPool;
import dev.asynclint.samples.service.cancellation.CancellationToken;
import dev.asynclint.samples.twins.shop.Collatz;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: checks the token once and then works through the whole range. Right: ask it in the loop.
 */
@RestController
class LoopIgnoresToken {

  private final CalculationPool pool;

  LoopIgnoresToken(CalculationPool pool) {
    this.pool = pool;
  }

  @GetMapping("/twins/cancellation/loop/{upTo}")
  CompletableFuture<Long> steps(@PathVariable("upTo") int upTo, CancellationToken token) {
    return CompletableFuture.supplyAsync(() -> stepsOfAll(upTo, token), pool);
  }

  private static long stepsOfAll(int upTo, CancellationToken token) {
    token.throwIfCancelled();
    long steps = 0;
    for (int start = 1; start <= upTo; start++) {
      steps += Collatz.steps(start);
    }
    return steps;
  }
}
