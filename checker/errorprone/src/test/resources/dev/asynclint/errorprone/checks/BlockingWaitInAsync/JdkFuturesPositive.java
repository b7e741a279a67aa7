package example;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;

/** RULES, BlockingWaitInAsync: the JDK's waits for a task, called or referenced. */
class JdkFuturesPositive {
  CompletableFuture<String> load(String id) {
    return CompletableFuture.supplyAsync(() -> id, pool);
  }

  ExecutorService pool;

  CompletableFuture<String> join() {
    // BUG: Diagnostic contains: join
    String first = load("a").join();
    return load(first);
  }

  CompletableFuture<String> get() throws Exception {
    // BUG: Diagnostic contains: get
    String first = load("a").get();
    return load(first);
  }

  CompletableFuture<String> getTimed() throws Exception {
    // BUG: Diagnostic contains: get
    String first = load("a").get(1, TimeUnit.SECONDS);
    return load(first);
  }

  CompletableFuture<String> throughTheInterface(Future<String> future) throws Exception {
    // BUG: Diagnostic contains: get
    return load(future.get());
  }

  CompletableFuture<String> viaStage(CompletionStage<String> stage) {
    // BUG: Diagnostic contains: join
    return load(stage.toCompletableFuture().join());
  }

  CompletableFuture<String> forkJoin(ForkJoinTask<String> task) {
    // BUG: Diagnostic contains: join
    return load(task.fork().join());
  }

  CompletableFuture<String> forkJoinGet(RecursiveTask<String> task) throws Exception {
    // BUG: Diagnostic contains: get
    return load(task.fork().get());
  }

  CompletableFuture<Integer> invokeAll(List<Callable<String>> tasks) throws Exception {
    // BUG: Diagnostic contains: invokeAll
    int count = pool.invokeAll(tasks).size();
    return CompletableFuture.completedFuture(count);
  }

  CompletableFuture<Integer> invokeAllTimed(List<Callable<String>> tasks) throws Exception {
    // BUG: Diagnostic contains: invokeAll
    int count = pool.invokeAll(tasks, 1, TimeUnit.SECONDS).size();
    return CompletableFuture.completedFuture(count);
  }

  CompletableFuture<String> invokeAny(List<Callable<String>> tasks) throws Exception {
    // BUG: Diagnostic contains: invokeAny
    return load(pool.invokeAny(tasks));
  }

  CompletableFuture<Boolean> completionService(CompletionService<String> service)
      throws Exception {
    // BUG: Diagnostic contains: take
    Future<String> first = service.take();
    return CompletableFuture.completedFuture(first.isCancelled());
  }

  CompletableFuture<Boolean> awaitTermination() throws InterruptedException {
    pool.shutdown();
    // BUG: Diagnostic contains: awaitTermination
    return CompletableFuture.completedFuture(pool.awaitTermination(1, TimeUnit.SECONDS));
  }

  CompletableFuture<List<String>> reference(List<CompletableFuture<String>> futures) {
    // BUG: Diagnostic contains: join
    List<String> values = futures.stream().map(CompletableFuture::join).toList();
    return CompletableFuture.completedFuture(values);
  }

  CompletableFuture<String> referenceGivenToOperator(
      CompletableFuture<CompletableFuture<String>> nested) {
    // BUG: Diagnostic contains: join
    return nested.thenApply(CompletableFuture::join);
  }

  CompletableFuture<String> onReturn(CompletableFuture<String> future) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(future.join());
  }
}
