package dev.asynclint.samples.twins.fanout;

import dev.asynclint.samples.twins.shop.Collatz;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: every request makes four threads of its own; a thousand requests make four thousand.
 * Right: one bounded pool for all.
 */
@RestController
class PoolPerRequest {

  @GetMapping("/twins/fan-out/pool-per-request/{upTo}")
  CompletableFuture<Integer> longest(@PathVariable("upTo") int upTo) {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    return CompletableFuture.supplyAsync(() -> Collatz.longest(upTo), pool)
        .whenComplete((longest, failure) -> pool.shutdown());
  }
}
