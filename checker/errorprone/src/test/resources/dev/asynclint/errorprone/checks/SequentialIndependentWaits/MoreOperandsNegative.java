package shop;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

class MoreOperandsNegative {
  interface Store {
    CompletableFuture<String> name(long id);

    CompletableFuture<Long> incr(String key);

    CompletableFuture<Long> total(String key);

    CompletableFuture<String> generate();
  }

  private final Store store;
  private final Map<Long, CompletableFuture<String>> cache = new java.util.concurrent.ConcurrentHashMap<>();

  MoreOperandsNegative(Store store) {
    this.store = store;
  }

  // OK: counts before it is read (Redis' word)
  String counted(String key) {
    return store.incr(key).join() + " of " + store.total(key).join();
  }

  // OK: found in a cache
  String cached(long a, long b) {
    return cache.get(a).join() + cache.get(b).join();
  }

  // OK: only one of them is waited for
  String either(boolean first, long id) {
    return first ? store.name(id).join() : store.generate().join();
  }

  // OK: asks the second only if the first is not enough
  boolean both(long a, long b) {
    return store.name(a).join().isEmpty() || store.name(b).join().isEmpty();
  }

  // OK: lazily
  Object later(long a, long b) {
    return Map.of("a", (Supplier<String>) () -> store.name(a).join(), "b", (Supplier<String>) () -> store.name(b).join());
  }
}
