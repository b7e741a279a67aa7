package example;

import com.google.common.cache.Cache;
import com.google.common.collect.Multimap;
import com.google.common.util.concurrent.FluentFuture;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutionException;

/** Guava: futures, caches, collections. */
class Guava {
  private Executor executor;
  private ListeningExecutorService pool;

  ListenableFuture<String> load(String id) {
    return SettableFuture.create();
  }

  ListenableFuture<String> waits() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return load(Futures.getUnchecked(load("a")));
  }

  ListenableFuture<String> done(ListenableFuture<String> id) throws ExecutionException {
    // OK: throws where others wait
    return load(Futures.getDone(id));
  }

  ListenableFuture<String> direct(ListenableFuture<String> id) {
    return Futures.transform(
        id,
        // BUG: Diagnostic contains: [BlockingWaitInAsync]
        each -> Futures.getUnchecked(load(each)),
        MoreExecutors.directExecutor());
  }

  ListenableFuture<String> onExecutor(ListenableFuture<String> id) {
    // OK: the executor's threads are there for it
    return Futures.transform(id, each -> Futures.getUnchecked(load(each)), executor);
  }

  FluentFuture<String> fluent(FluentFuture<String> id) {
    // OK: the executor's threads are there for it
    return id.transform(each -> Futures.getUnchecked(load(each)), executor);
  }

  ListenableFuture<String> submitted() {
    // OK: the pool runs it
    return pool.submit(() -> Futures.getUnchecked(load("a")));
  }

  ListenableFuture<String> cached(Cache<String, String> cache) throws ExecutionException {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return load(cache.get("a", () -> Futures.getUnchecked(load("a"))));
  }

  ListenableFuture<String> each(Multimap<String, ListenableFuture<String>> all) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    all.forEach((id, future) -> System.out.println(Futures.getUnchecked(future)));
    return load("a");
  }

  String plain() {
    // OK: no async code
    return Futures.getUnchecked(load("a"));
  }

  ListenableFuture<String> composed(ListenableFuture<String> id) {
    // OK: composed
    return Futures.transformAsync(id, this::load, MoreExecutors.directExecutor());
  }

  void dropped() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    load("a");
  }
}
