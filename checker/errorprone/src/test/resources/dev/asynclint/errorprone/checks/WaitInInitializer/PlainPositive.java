package checks;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import reactor.core.publisher.Mono;

class PlainPositive {
  static CompletableFuture<String> load() {
    return CompletableFuture.supplyAsync(() -> "x");
  }

  // BUG: Diagnostic contains: [WaitInInitializer]
  static final String CONFIG = load().join();

  static final String OTHER;

  static {
    // BUG: Diagnostic contains: [WaitInInitializer]
    OTHER = Mono.just("x").block();
  }

  enum Kind {
    A;

    // BUG: Diagnostic contains: [WaitInInitializer]
    private static final String TEXT = load().join();
  }

  private final ConcurrentMap<String, String> map = new ConcurrentHashMap<>();

  String get(String key) {
    // BUG: Diagnostic contains: [WaitInInitializer]
    return map.computeIfAbsent(key, k -> load().join());
  }

  // BUG: Diagnostic contains: [WaitInInitializer]
  static final Supplier<String> LATER = Suppliers.memoize(() -> load().join());

  static final class Holder {
    // BUG: Diagnostic contains: [WaitInInitializer]
    static final String VALUE = value();

    private static String value() {
      return load().join();
    }
  }
}
