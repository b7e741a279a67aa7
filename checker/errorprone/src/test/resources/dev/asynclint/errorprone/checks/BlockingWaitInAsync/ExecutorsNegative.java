package example;

import io.netty.channel.EventLoop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.core.task.AsyncTaskExecutor;

/** RULES, execution context: a lambda given together with an executor is no async context. */
class ExecutorsNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();
  final CompletableFuture<String> other = new CompletableFuture<>();
  Executor executor;
  ExecutorService pool = Executors.newFixedThreadPool(4);

  // OK: a given executor runs it
  CompletableFuture<String> supplyAsync() {
    return CompletableFuture.supplyAsync(() -> user.join(), executor);
  }

  // OK: a given executor runs it
  CompletableFuture<Void> runAsync() {
    return CompletableFuture.runAsync(() -> System.out.println(user.join()), pool);
  }

  // OK: a given executor runs it
  CompletableFuture<String> thenApplyAsync() {
    return user.thenApplyAsync(name -> name + other.join(), pool);
  }

  // OK: a given executor runs it, though the lambda returns an async type
  CompletableFuture<String> thenComposeAsync() {
    return user.thenComposeAsync(
        name -> CompletableFuture.completedFuture(name + other.join()), pool);
  }

  // OK: a given executor runs it
  CompletableFuture<String> handleAsync() {
    return user.handleAsync((name, failure) -> other.join(), Executors.newCachedThreadPool());
  }

  // OK: an executor that is a parameter
  CompletableFuture<String> parameter(Executor given) {
    return user.thenApplyAsync(name -> name + other.join(), given);
  }

  // OK: an executor that a method returns
  CompletableFuture<String> fromMethod() {
    return user.thenApplyAsync(name -> name + other.join(), blockingPool());
  }

  Executor blockingPool() {
    return pool;
  }

  // OK: an executor runs it later
  CompletableFuture<String> delayed() {
    return CompletableFuture.supplyAsync(
        () -> user.join(), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, pool));
  }

  // OK: a scheduler runs it
  CompletableFuture<String> scheduled(ScheduledExecutorService scheduler) {
    scheduler.schedule(() -> user.join(), 1, TimeUnit.SECONDS);
    return other;
  }

  // OK: Spring's executor runs it
  CompletableFuture<String> springExecutor(AsyncTaskExecutor tasks) {
    return tasks.submitCompletable(() -> user.join());
  }

  // OK: a helper called by what an executor runs
  CompletableFuture<String> helperOnExecutor() {
    return CompletableFuture.supplyAsync(this::load, pool);
  }

  // OK: a helper called by a lambda that an executor runs
  CompletableFuture<String> helperInLambdaOnExecutor() {
    return CompletableFuture.supplyAsync(() -> load(), pool);
  }

  private String load() {
    return user.join();
  }

  // OK: a method of the module that gives the lambda to an executor
  CompletableFuture<String> throughModuleMethod() {
    return onPool(() -> user.join());
  }

  private <T> CompletableFuture<T> onPool(java.util.function.Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, pool);
  }

  // OK: the event loop only hands over to the pool
  void eventLoopHandsOver(EventLoop loop) {
    loop.execute(() -> pool.execute(() -> System.out.println(user.join())));
  }

  interface Registry {
    void register(java.util.function.Supplier<String> callback);
  }

  // OK: unknown who runs it
  CompletableFuture<String> unknownRunner(Registry registry) {
    registry.register(() -> user.join());
    return other;
  }
}
