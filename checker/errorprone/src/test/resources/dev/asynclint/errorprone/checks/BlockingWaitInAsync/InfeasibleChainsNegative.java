package example;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** RULES, a false alarm costs more than a miss: chains that cannot happen, or hardly. */
class InfeasibleChainsNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();
  final Store store = new MemoryStore();
  Executor thread;
  boolean onThread;

  interface Store {
    String find(String id);
  }

  static class MemoryStore implements Store {
    @Override
    public String find(String id) {
      return id;
    }
  }

  static class RemoteStore implements Store {
    @Override
    public String find(String id) {
      return new CompletableFuture<String>().join();
    }
  }

  // OK: one of two implementations waits; which one runs is a guess
  CompletableFuture<String> oneOfTwo(String id) {
    return CompletableFuture.completedFuture(store.find(id));
  }

  // OK: the flag that would wait is false
  CompletableFuture<String> close() {
    close(false);
    return user;
  }

  // OK: the flag is passed on, and false
  CompletableFuture<String> closeThrough() {
    closeQuietly(false);
    return user;
  }

  private void closeQuietly(boolean wait) {
    close(wait);
  }

  private void close(boolean wait) {
    if (wait) {
      user.join();
    }
  }

  // OK: the other flag returns first
  CompletableFuture<String> early() {
    finish(true);
    return user;
  }

  private void finish(boolean quick) {
    if (quick) {
      return;
    }
    user.join();
  }

  // OK: asserted to be complete
  CompletableFuture<String> asserted() {
    assert user.isDone();
    return CompletableFuture.completedFuture(user.join());
  }

  // OK: a wrapper around allOf
  CompletableFuture<List<String>> wrapped(List<CompletableFuture<String>> names) {
    return whenAll(names).thenApply(all -> names.stream().map(CompletableFuture::join).toList());
  }

  static CompletableFuture<Void> whenAll(List<CompletableFuture<String>> names) {
    return CompletableFuture.allOf(names.toArray(new CompletableFuture[0]));
  }

  // OK: run here or queued for another thread: nobody can say
  CompletableFuture<String> dispatched() {
    run(() -> System.out.println(user.join()));
    return user;
  }

  private void run(Runnable task) {
    if (onThread) {
      task.run();
    } else {
      thread.execute(task);
    }
  }

  // OK: the end of a pool is waited for once
  CompletableFuture<String> stopAsync(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.SECONDS);
    return user;
  }

  // OK: a future's own get; who calls it waits
  static class Lazy extends CompletableFuture<String> {
    final CompletableFuture<String> inner = new CompletableFuture<>();

    @Override
    public String join() {
      return inner.join();
    }
  }

  // OK: completed while it was collected
  CompletableFuture<List<String>> collected(List<String> ids) {
    List<String> names = new ArrayList<>();
    ids.forEach(names::add);
    return CompletableFuture.completedFuture(names);
  }
}
