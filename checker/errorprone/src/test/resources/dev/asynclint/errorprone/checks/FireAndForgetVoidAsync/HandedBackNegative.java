package orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

class HandedBackNegative {
  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Map<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
  private final List<Future<?>> started = new ArrayList<>();
  private CompletableFuture<Void> warmUp;
  private Disposable ticks;

  // OK: returned to the caller, who can wait for it and see it fail.
  CompletableFuture<Void> returned() {
    return CompletableFuture.runAsync(this::load);
  }

  // OK: kept in a field, somebody else looks after it.
  void keptInField() {
    warmUp = CompletableFuture.runAsync(this::load);
  }

  // OK: kept in a map; what `put` returns is the previous value, nothing started here.
  void keptInMap(String id) {
    running.put(id, CompletableFuture.runAsync(this::load));
  }

  // OK: kept in a list.
  void keptInList() {
    started.add(pool.submit(this::load));
  }

  // OK: passed on.
  void passedOn() {
    track(CompletableFuture.runAsync(this::load));
  }

  // OK: a used local: joined before the method ends.
  void joinedLater() {
    CompletableFuture<Void> first = CompletableFuture.runAsync(this::load);
    load();
    first.join();
  }

  // OK: a used local: waited for through allOf.
  void joinedTogether() {
    CompletableFuture<Void> first = CompletableFuture.runAsync(this::load);
    CompletableFuture<Void> second = CompletableFuture.runAsync(this::load);
    CompletableFuture.allOf(first, second).join();
  }

  // OK: waited for on the spot.
  void waitedOnTheSpot() throws Exception {
    pool.submit(this::load).get(1, TimeUnit.SECONDS);
  }

  // OK: the subscription is kept, so that it can be ended.
  void keptSubscription(Flux<Long> clock) {
    ticks = clock.subscribe(tick -> load(), error -> System.err.println("clock: " + error));
  }

  // OK: a completion service keeps what is submitted to it.
  void completionService() throws Exception {
    ExecutorCompletionService<String> results = new ExecutorCompletionService<>(pool);
    results.submit(() -> "a");
    results.submit(() -> "b");
    results.take().get();
    results.take().get();
  }

  // OK: `execute` has no handle, and its failure reaches the thread's exception handler.
  void execute() {
    pool.execute(this::load);
  }

  // OK: a periodic job of an owner that lives as long as the program.
  void periodic() {
    timer.scheduleAtFixedRate(this::load, 1, 1, TimeUnit.MINUTES);
  }

  // OK: completes a promise, starts nothing.
  void completes(CompletableFuture<String> promise) {
    promise.complete("done");
    promise.completeExceptionally(new IllegalStateException());
    promise.cancel(true);
  }

  // OK: the stage was handed in: this method did not start it.
  void observes(CompletableFuture<String> stage) {
    stage.whenComplete((value, error) -> load());
  }

  // OK: innermost function decides: the future belongs to the lambda, which returns it.
  void innermostDecides() {
    track(CompletableFuture.completedFuture("a").thenCompose(v -> CompletableFuture.runAsync(this::load)));
  }

  // OK: proven complete: nothing was started.
  void alreadyComplete() {
    CompletableFuture.completedFuture("a");
  }

  private void track(CompletableFuture<Void> future) {
    running.put("tracked", future);
  }

  private void load() {}
}
