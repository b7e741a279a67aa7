package checks;

import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class PoolsPositive {
  private final ExecutorService pool;
  private final ListeningExecutorService listening =
      MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(2));

  PoolsPositive() {
    this.pool = Executors.newFixedThreadPool(4);
  }

  CompletableFuture<String> composed() {
    return CompletableFuture.supplyAsync(
        () -> {
          CompletableFuture<String> inner = CompletableFuture.supplyAsync(() -> "a", pool);
          // BUG: Diagnostic contains: [SameExecutorWait]
          return inner.join();
        },
        pool);
  }

  CompletableFuture<String> step(CompletableFuture<String> f) {
    // BUG: Diagnostic contains: [SameExecutorWait]
    return f.thenApplyAsync(v -> CompletableFuture.supplyAsync(() -> v, pool).join(), pool);
  }

  void all() {
    pool.submit(
        () -> {
          // BUG: Diagnostic contains: [SameExecutorWait]
          pool.invokeAll(List.<java.util.concurrent.Callable<String>>of(() -> "a", () -> "b"));
          return null;
        });
  }

  void decorated() {
    listening.submit(
        () -> {
          // BUG: Diagnostic contains: a thread of PoolsPositive.listening
          return listening.submit(() -> "a").get();
        });
  }

  void many(List<String> names) {
    pool.execute(
        () -> {
          List<CompletableFuture<String>> started =
              names.stream().map(n -> CompletableFuture.supplyAsync(() -> n, pool)).toList();
          // BUG: Diagnostic contains: [SameExecutorWait]
          CompletableFuture.allOf(started.toArray(new CompletableFuture[0])).join();
        });
  }
}
