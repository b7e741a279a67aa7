package example;

import java.util.concurrent.CompletableFuture;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Spring: @Async, task executors and schedulers. */
class SpringAsync {
  private AsyncTaskExecutor executor;
  private TaskScheduler scheduler;

  CompletableFuture<String> load() {
    return new CompletableFuture<>();
  }

  // OK: an executor runs it
  @Async
  public CompletableFuture<String> report() {
    return CompletableFuture.completedFuture(load().join());
  }

  @Async
  // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
  public void mail() {
    System.out.println(load().join());
  }

  CompletableFuture<String> notAsync() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return CompletableFuture.completedFuture(load().join());
  }

  CompletableFuture<String> submitted() {
    // OK: the executor runs it
    return executor.submitCompletable(() -> load().join());
  }

  @Scheduled(fixedDelay = 1000)
  void timer() {
    // OK: a scheduled method is batch work
    System.out.println(load().join());
  }

  CompletableFuture<Void> decorator(ThreadPoolTaskExecutor pool) {
    // OK: whoever hands in a task
    pool.setTaskDecorator(task -> () -> System.out.println(load().join()));
    return CompletableFuture.completedFuture(null);
  }

  Object scheduled() {
    // OK: the scheduler runs it
    return scheduler.schedule(() -> System.out.println(load().join()), java.time.Instant.now());
  }
}
