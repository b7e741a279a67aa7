package search;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class TimeoutsNegative {
  private CompletableFuture<String> shared = new CompletableFuture<>();

  // OK: cancelled on timeout; `cancel(true)` on timeout is right.
  String cancelled(ExecutorService pool) throws Exception {
    Future<String> task = pool.submit(() -> "a");
    try {
      return task.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      return "";
    }
  }

  // OK: cancelled on timeout, in a broad catch.
  String cancelledBroadly(ExecutorService pool) {
    Future<String> task = pool.submit(() -> "a");
    try {
      return task.get(1, TimeUnit.SECONDS);
    } catch (Exception e) {
      task.cancel(true);
      throw new IllegalStateException(e);
    }
  }

  // OK: cancelled in `finally`.
  String cancelledInFinally(ExecutorService pool) throws Exception {
    Future<String> task = pool.submit(() -> "a");
    try {
      return task.get(1, TimeUnit.SECONDS);
    } finally {
      task.cancel(true);
    }
  }

  // OK: cancelled by a helper.
  String cancelledByHelper(ExecutorService pool) throws Exception {
    Future<String> task = pool.submit(() -> "a");
    try {
      return task.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      stop(task);
      throw e;
    }
  }

  // OK: goes on waiting: the timeout is only a heartbeat.
  String heartbeat(ExecutorService pool) throws Exception {
    Future<String> task = pool.submit(() -> "a");
    while (true) {
      try {
        return task.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        System.out.println("still waiting");
      }
    }
  }

  // OK: somebody else's future: others wait for it too.
  String sharedFuture() throws Exception {
    try {
      return shared.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "";
    }
  }

  // OK: without a timeout there is no TimeoutException.
  String untimed(ExecutorService pool) throws Exception {
    return pool.submit(() -> "a").get();
  }

  // OK: orTimeout on a stage handed in.
  CompletableFuture<String> orTimeout(CompletableFuture<String> stage) {
    return stage.orTimeout(1, TimeUnit.SECONDS);
  }

  // OK: completeOnTimeout on a stage handed in.
  CompletableFuture<String> completeOnTimeout(CompletableFuture<String> stage) {
    return stage.completeOnTimeout("", 1, TimeUnit.SECONDS);
  }

  // OK: anyOf over stages handed in.
  CompletableFuture<Object> anyOf(CompletableFuture<String> a, CompletableFuture<String> b) {
    return CompletableFuture.anyOf(a, b);
  }

  // OK: suppressed at the reported call.
  @SuppressWarnings("CancellationNotPropagated")
  CompletableFuture<String> suppressed() {
    return CompletableFuture.supplyAsync(() -> "a").orTimeout(1, TimeUnit.SECONDS);
  }

  // OK: proven complete: nothing is left to stop.
  String complete(ExecutorService pool) throws Exception {
    Future<String> task = pool.submit(() -> "a");
    return task.isDone() ? task.get(0, TimeUnit.SECONDS) : stop(task);
  }

  private static String stop(Future<?> task) {
    task.cancel(true);
    return "";
  }
}
