package checks;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

class LaterNegative {
  static CompletableFuture<String> load(String key) {
    return CompletableFuture.supplyAsync(() -> key);
  }

  // OK: the future is kept
  static final CompletableFuture<String> CONFIG = load("config");

  // OK: futures are memoised, each caller waits for itself
  private static final ConcurrentHashMap<String, CompletableFuture<String>> CACHE =
      new ConcurrentHashMap<>();

  static String get(String key) {
    return CACHE.computeIfAbsent(key, LaterNegative::load).join();
  }

  // OK: the memoised value is the future
  static final Supplier<CompletableFuture<String>> LATER = Suppliers.memoize(() -> load("x"));

  // OK: a map of one thread
  String once(String key) {
    Map<String, String> seen = new HashMap<>();
    return seen.computeIfAbsent(key, k -> load(k).join());
  }

  // OK: stored here, run later
  static final Runnable PRINT = () -> System.out.println(load("x").join());

  // OK: only asked if there
  static final String KNOWN = load("x").getNow("");

  // OK: completed at once
  static final String READY = CompletableFuture.completedFuture("x").join();
}
