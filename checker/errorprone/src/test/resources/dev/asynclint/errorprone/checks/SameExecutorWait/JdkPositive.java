package example;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** RULES, SameExecutorWait: a task waits for another task of its own bounded pool. */
class JdkPositive {
  private static final ExecutorService SHARED = Executors.newFixedThreadPool(2);

  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private final ExecutorService single = Executors.newSingleThreadExecutor();
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
  private final ExecutorService tuned;

  JdkPositive(int threads) {
    tuned =
        new ThreadPoolExecutor(
            threads, threads, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(100));
  }

  private static int slow(int value) {
    return value + 1;
  }

  Future<Integer> direct() {
    // BUG: Diagnostic contains: [SameExecutorWait]
    return pool.submit(() -> pool.submit(() -> slow(1)).get());
  }

  CompletableFuture<Integer> stages() {
    return CompletableFuture.supplyAsync(
        // BUG: Diagnostic contains: [SameExecutorWait]
        () -> CompletableFuture.supplyAsync(() -> slow(1), SHARED).join(), SHARED);
  }

  void oneThread() {
    single.execute(
        () -> {
          Future<Integer> inner = single.submit(() -> slow(1));
          try {
            // BUG: Diagnostic contains: [SameExecutorWait]
            slow(inner.get());
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
          }
        });
  }

  Future<Integer> timed() {
    // BUG: Diagnostic contains: [SameExecutorWait]
    return timer.submit(() -> timer.submit(() -> slow(1)).get(1, TimeUnit.SECONDS));
  }

  Future<Integer> ofAConstructor() {
    // BUG: Diagnostic contains: [SameExecutorWait]
    return tuned.submit(() -> tuned.submit(() -> slow(1)).get());
  }

  int local() throws Exception {
    ExecutorService own = Executors.newFixedThreadPool(2);
    // BUG: Diagnostic contains: [SameExecutorWait]
    int value = own.submit(() -> own.submit(() -> slow(1)).get()).get();
    own.shutdown();
    return value;
  }

  Future<Integer> throughCalls() {
    return pool.submit(() -> first(1));
  }

  private int first(int value) throws Exception {
    return second(value);
  }

  private int second(int value) throws Exception {
    // BUG: Diagnostic contains: [SameExecutorWait]
    return start(value).get();
  }

  private Future<Integer> start(int value) {
    return pool.submit(() -> slow(value));
  }

  Future<Integer> byReference() {
    return single.submit(this::nested);
  }

  private int nested() throws Exception {
    // BUG: Diagnostic contains: [SameExecutorWait]
    return single.submit(() -> slow(2)).get();
  }

  Future<Integer> handedOn() {
    // BUG: Diagnostic contains: [SameExecutorWait]
    return onTuned(() -> tuned.submit(() -> slow(1)).get());
  }

  private <T> Future<T> onTuned(Callable<T> task) {
    return tuned.submit(task);
  }

  Future<?> anonymous() {
    return pool.submit(
        new Callable<Integer>() {
          @Override
          public Integer call() throws Exception {
            // BUG: Diagnostic contains: [SameExecutorWait]
            return pool.submit(() -> slow(1)).get();
          }
        });
  }

  Future<Integer> list(List<Integer> values) {
    return pool.submit(
        () -> {
          List<Future<Integer>> started = new ArrayList<>();
          for (int value : values) {
            started.add(pool.submit(() -> slow(value)));
          }
          int sum = 0;
          for (Future<Integer> each : started) {
            // BUG: Diagnostic contains: [SameExecutorWait]
            sum += each.get();
          }
          return sum;
        });
  }

  CompletableFuture<Void> allOf(List<Integer> values) {
    return CompletableFuture.runAsync(
        () ->
            CompletableFuture.allOf(
                    values.stream()
                        .map(value -> CompletableFuture.runAsync(() -> slow(value), SHARED))
                        .toArray(CompletableFuture[]::new))
                // BUG: Diagnostic contains: [SameExecutorWait]
                .join(),
        SHARED);
  }

  CompletableFuture<Integer> stream(List<Integer> values) {
    return CompletableFuture.supplyAsync(
        () ->
            values.stream()
                .map(value -> CompletableFuture.supplyAsync(() -> slow(value), SHARED))
                .toList()
                .stream()
                // BUG: Diagnostic contains: [SameExecutorWait]
                .map(CompletableFuture::join)
                .mapToInt(Integer::intValue)
                .sum(),
        SHARED);
  }

  CompletableFuture<Integer> laterStage() {
    return CompletableFuture.supplyAsync(
        () ->
            CompletableFuture.supplyAsync(() -> slow(1), SHARED)
                .thenApply(one -> one + 1)
                // BUG: Diagnostic contains: [SameExecutorWait]
                .join(),
        SHARED);
  }

  Future<Integer> invokesAll(List<Callable<Integer>> tasks) {
    // BUG: Diagnostic contains: [SameExecutorWait]
    return pool.submit(() -> pool.invokeAll(tasks).size());
  }

  CompletableFuture<Integer> callbackOnThePool(CompletableFuture<Integer> source) {
    return source.thenApplyAsync(
        // BUG: Diagnostic contains: [SameExecutorWait]
        value -> CompletableFuture.supplyAsync(() -> slow(value), SHARED).join(), SHARED);
  }
}
