package orders;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.lang.Nullable;

/** The other side of each exemption. */
class NearExemptionsPositive {
  private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

  // The parameter may be null, not the result.
  CompletableFuture<String> parameter(@Nullable String id) {
    // BUG: Diagnostic contains: [NullFuture]
    return id == null ? null : pending.get(id);
  }

  // Its caller composes it.
  private CompletableFuture<String> lookup(String id) {
    // BUG: Diagnostic contains: [NullFuture]
    return id.isEmpty() ? null : CompletableFuture.supplyAsync(() -> id);
  }

  CompletableFuture<String> get(String id) {
    return lookup(id).thenApply(x -> x == null ? "" : x);
  }

  // A future made inside compute is one.
  void compute(String id, CompletableFuture<String> first) {
    // BUG: Diagnostic contains: [NullFuture]
    pending.compute(id, (k, v) -> first.thenCompose(x -> null));
  }

  // Suppressed for another check.
  @SuppressWarnings("NestedFuture")
  CompletableFuture<String> other() {
    // BUG: Diagnostic contains: [NullFuture]
    return null;
  }

  // The innermost function decides: here it is the one that promises.
  Runnable outer(CompletableFuture<String> first) {
    return () -> {
      // BUG: Diagnostic contains: [NullFuture]
      CompletableFuture<String> unused = first.thenCompose(x -> null);
    };
  }

  // What is asserted may well be true.
  CompletableFuture<String> asserted(int kind) {
    assert kind > 0;
    // BUG: Diagnostic contains: [NullFuture]
    return null;
  }
}
