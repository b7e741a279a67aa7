package dev.asynclint.samples.twins.cancellation;

import dev.asynclint.samples.service.calculations.CalculationPool;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The route of {@link TimedGetWithoutCancel}, which waits on a thread of a pool. Not wrong. */
@RestController
class TimedGets implements AutoCloseable {

  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final CalculationPool pool;

  TimedGets(CalculationPool pool) {
    this.pool = pool;
  }

  /** The answer, or -1 when it was given up after 100 ms; the work goes on then. */
  @GetMapping("/twins/cancellation/timed-get/{upTo}")
  CompletableFuture<Integer> timedGet(@PathVariable("upTo") int upTo) {
    return CompletableFuture.supplyAsync(() -> longestInTime(upTo).orElse(-1), pool);
  }

  private OptionalInt longestInTime(int upTo) {
    try {
      return new TimedGetWithoutCancel(worker).longestWithin(Duration.ofMillis(100), upTo);
    } catch (ExecutionException failure) {
      throw new CompletionException(failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CompletionException(stopped);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
