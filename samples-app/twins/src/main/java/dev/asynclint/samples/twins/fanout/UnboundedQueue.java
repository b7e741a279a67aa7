package dev.asynclint.samples.twins.fanout;

import dev.asynclint.samples.service.calculations.Primes;
import dev.asynclint.samples.service.cancellation.CancellationToken;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: two threads, but a queue without an end: under overload nobody is refused and everybody
 * waits, until the deadline or the memory ends it. Right: a bounded queue and a 503, as {@code
 * /calculations} has. No check speaks of it yet, so no finding is expected here.
 */
@RestController
class UnboundedQueue implements AutoCloseable {

  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @GetMapping("/twins/fan-out/unbounded-queue/{upTo}")
  CompletableFuture<Integer> countPrimes(@PathVariable("upTo") int upTo, CancellationToken token) {
    return CompletableFuture.supplyAsync(() -> Primes.countUpTo(upTo, token), threads);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
