package dev.asynclint.samples.twins.cancellation;

import dev.asynclint.samples.twins.shop.Collatz;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Wrong: gives up waiting and leaves the task running; each retry adds another. Right: {@code
 * cancel(true)} where the timeout is caught.
 */
class TimedGetWithoutCancel {

  private final ExecutorService worker;

  TimedGetWithoutCancel(ExecutorService worker) {
    this.worker = worker;
  }

  OptionalInt longestWithin(Duration limit, int upTo)
      throws InterruptedException, ExecutionException {
    Future<Integer> work = worker.submit(() -> Collatz.longest(upTo));
    try {
      return OptionalInt.of(work.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return OptionalInt.empty();
    }
  }
}
