package example;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** RULES, async context: a method that returns no async type may wait, nobody said it must not. */
class JdkFuturesNegative {
  CompletableFuture<String> load(String id) {
    return CompletableFuture.supplyAsync(() -> id, pool);
  }

  ExecutorService pool;

  // OK: a synchronous method
  String join() {
    return load("a").join();
  }

  // OK: a synchronous method
  String get() throws Exception {
    return load("a").get();
  }

  // OK: a synchronous method
  String getTimed() throws Exception {
    return load("a").get(1, TimeUnit.SECONDS);
  }

  // OK: a synchronous method
  String forkJoin(ForkJoinTask<String> task) {
    return task.fork().join();
  }

  // OK: a synchronous method
  List<String> reference(List<CompletableFuture<String>> futures) {
    return futures.stream().map(CompletableFuture::join).toList();
  }

  // OK: a synchronous method
  int invokeAll(List<Callable<String>> tasks) throws InterruptedException {
    return pool.invokeAll(tasks).size();
  }

  // OK: a synchronous method
  String completionService(CompletionService<String> service) throws Exception {
    return service.take().get();
  }

  // OK: java.util.concurrent.Future is a handle, not an async type: it cannot be composed
  Future<String> handle() {
    String first = load("a").join();
    return pool.submit(() -> first);
  }

  // OK: composed, nothing waits
  CompletableFuture<String> composed() {
    return load("a").thenCompose(this::load);
  }

  // OK: poll() of a completion service does not wait
  CompletableFuture<String> polled(CompletionService<String> service) {
    Future<String> done = service.poll();
    return CompletableFuture.completedFuture(String.valueOf(done));
  }

  // OK: fork() only starts
  CompletableFuture<ForkJoinTask<String>> forked(ForkJoinTask<String> task) {
    return CompletableFuture.completedFuture(task.fork());
  }

  // OK: cancel, complete and the state queries do not wait
  CompletableFuture<Boolean> queried(CompletableFuture<String> future) {
    future.complete("a");
    future.cancel(true);
    return CompletableFuture.completedFuture(future.isDone() && future.isCancelled());
  }
}
