package example;

import jakarta.enterprise.concurrent.Asynchronous;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Jakarta Concurrency and CDI. */
class JakartaConcurrency {
  private ManagedExecutorService executor;
  private ContextService contexts;
  private CompletableFuture<String> setting;

  // OK: an executor runs it
  @Asynchronous
  public CompletableFuture<String> report() {
    return Asynchronous.Result.complete(setting.join());
  }

  CompletableFuture<String> waits() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return CompletableFuture.completedFuture(setting.join());
  }

  CompletableFuture<String> onTheManagedExecutor() {
    // OK: the executor runs it
    return executor.supplyAsync(setting::join);
  }

  CompletableFuture<Runnable> contextual() {
    // OK: whoever runs the result
    return CompletableFuture.completedFuture(
        contexts.contextualRunnable(() -> System.out.println(setting.join())));
  }

  CompletionStage<String> event(Event<String> event) {
    // OK: handed back
    return event.fireAsync("a");
  }

  void droppedEvent(Event<String> event) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    event.fireAsync("a");
  }
}
