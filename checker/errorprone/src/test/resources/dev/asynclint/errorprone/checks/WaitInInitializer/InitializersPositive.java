package checks;

import com.google.common.base.Suppliers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

class InitializersPositive {
  static CompletableFuture<String> load(String id) {
    return CompletableFuture.supplyAsync(() -> id);
  }

  // BUG: Diagnostic contains: [WaitInInitializer]
  private static final String NAME = load("name").join();

  private static final int LENGTH;

  static {
    // BUG: Diagnostic contains: static initialiser of InitializersPositive
    LENGTH = length("length");
  }

  private static int length(String id) {
    return load(id).join().length();
  }

  // BUG: Diagnostic contains: memoised value
  private final Supplier<String> once = Suppliers.memoize(() -> load("once").join());

  // BUG: Diagnostic contains: [WaitInInitializer]
  private final Supplier<Integer> twice = Suppliers.memoize(() -> length("twice"));

  private final ConcurrentHashMap<String, String> names = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Integer> lengths = new ConcurrentHashMap<>();

  String cached(String id) {
    // BUG: Diagnostic contains: [WaitInInitializer]
    return names.computeIfAbsent(id, key -> load(key).join());
  }

  // One line, one report: the lock of the map says more than the async context.
  CompletableFuture<Integer> async(String id) {
    return CompletableFuture.completedFuture(
        // BUG: Diagnostic contains: [WaitInInitializer]
        lengths.computeIfAbsent(id, key -> load(key).join().length()));
  }

  int sum() {
    return NAME.length() + LENGTH + once.get().length() + twice.get();
  }
}
