package dev.asynclint.samples.twins.cancellation;

import dev.asynclint.samples.service.calculations.CalculationPool;
import dev.asynclint.samples.twins.shop.Collatz;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: after the timeout the client has its error and the pool still has the work. Right: a
 * deadline the computation itself looks at.
 */
@RestController
class OrTimeoutOnSupplyAsync {

  private final CalculationPool pool;

  OrTimeoutOnSupplyAsync(CalculationPool pool) {
    this.pool = pool;
  }

  @GetMapping("/twins/cancellation/or-timeout/{upTo}")
  CompletableFuture<Integer> longest(@PathVariable("upTo") int upTo) {
    return CompletableFuture.supplyAsync(() -> Collatz.longest(upTo), pool)
        .orTimeout(1, TimeUnit.SECONDS);
  }
}
