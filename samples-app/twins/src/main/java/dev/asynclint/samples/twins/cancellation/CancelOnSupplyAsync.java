package dev.asynclint.samples.twins.cancellation;

import dev.asynclint.samples.service.calculations.CalculationPool;
import dev.asynclint.samples.service.cancellation.CancellationToken;
import dev.asynclint.samples.twins.shop.Collatz;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: looks like the right report repository, but {@code cancel(true)} never interrupts what
 * {@code supplyAsync} runs; the thread goes on to the end. Right: give the computation the token.
 */
@RestController
class CancelOnSupplyAsync {

  private final CalculationPool pool;

  CancelOnSupplyAsync(CalculationPool pool) {
    this.pool = pool;
  }

  @GetMapping("/twins/cancellation/cancel-on-supply-async/{upTo}")
  CompletableFuture<Integer> longest(@PathVariable("upTo") int upTo, CancellationToken token) {
    CompletableFuture<Integer> work =
        CompletableFuture.supplyAsync(() -> Collatz.longest(upTo), pool);
    CancellationToken.Registration stop = token.onCancel(() -> work.cancel(true));
    return work.whenComplete((longest, failure) -> stop.close());
  }
}
