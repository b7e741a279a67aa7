package example;

import com.google.common.util.concurrent.MoreExecutors;
import io.netty.channel.EventLoop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** RULES, execution context: direct executors, event loops and the common pool stay async. */
class ExecutorsPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();
  final CompletableFuture<String> other = new CompletableFuture<>();
  ExecutorService pool;

  CompletableFuture<String> directExecutor() {
    return user.thenApplyAsync(
        // BUG: Diagnostic contains: join
        name -> name + other.join(), MoreExecutors.directExecutor());
  }

  CompletableFuture<String> directReference() {
    // BUG: Diagnostic contains: join
    return user.thenApplyAsync(name -> name + other.join(), Runnable::run);
  }

  CompletableFuture<String> directLambda() {
    // BUG: Diagnostic contains: join
    return user.thenApplyAsync(name -> name + other.join(), task -> task.run());
  }

  CompletableFuture<String> commonPool() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.supplyAsync(() -> user.join(), ForkJoinPool.commonPool());
  }

  CompletableFuture<String> commonPoolByDefault() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.supplyAsync(() -> user.join());
  }

  CompletableFuture<String> eventLoop(EventLoop loop) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.supplyAsync(() -> user.join(), loop);
  }

  CompletableFuture<String> eventLoopOperator(EventLoop loop) {
    // BUG: Diagnostic contains: join
    return user.thenApplyAsync(name -> name + other.join(), loop);
  }

  // The executor belongs to the first step only.
  CompletableFuture<String> executorOfAnotherStep() {
    return CompletableFuture.supplyAsync(() -> "a", pool)
        // BUG: Diagnostic contains: join
        .thenApply(name -> name + other.join());
  }

  // The caller waits for what it has just given away.
  CompletableFuture<String> outsideOfTheLambda() {
    // BUG: Diagnostic contains: join
    String name = CompletableFuture.supplyAsync(() -> "a", pool).join();
    return CompletableFuture.completedFuture(name);
  }

  // A method of the module that runs the lambda inline does not move it to another thread.
  CompletableFuture<String> throughModuleMethod() {
    // BUG: Diagnostic contains: join
    String name = measured(() -> user.join());
    return CompletableFuture.completedFuture(name);
  }

  private <T> T measured(Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      System.out.println(System.nanoTime() - start);
    }
  }

  // A method of the module that gives the lambda to the common pool.
  CompletableFuture<String> onCommonPool() {
    // BUG: Diagnostic contains: join
    return inBackground(() -> user.join());
  }

  private <T> CompletableFuture<T> inBackground(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work);
  }
}
