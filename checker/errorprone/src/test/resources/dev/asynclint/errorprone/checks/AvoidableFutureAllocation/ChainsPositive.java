package orders;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

class ChainsPositive {
  private static final String DEFAULT = "nobody";

  private final Map<Long, String> names = new ConcurrentHashMap<>();

  CompletableFuture<String> name(long id) {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation] Let ChainsPositive.kept return its value
    return kept(id)
        .thenCompose(kept -> kept.map(CompletableFuture::completedFuture).orElseGet(() -> load(id)));
  }

  private CompletableFuture<Optional<String>> kept(long id) {
    return CompletableFuture.completedFuture(Optional.ofNullable(names.get(id)));
  }

  int length(long id) {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation]
    return prefix(id).join().length();
  }

  private CompletableFuture<String> prefix(long id) {
    if (id < 0) {
      return CompletableFuture.completedFuture("none");
    }
    return CompletableFuture.completedFuture("user " + id);
  }

  CompletableFuture<String> unknown() {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation] Keep this CompletableFuture in a constant
    return CompletableFuture.completedFuture(DEFAULT);
  }

  static CompletableFuture<Boolean> no() {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation]
    return CompletableFuture.completedFuture(false);
  }

  private CompletableFuture<String> load(long id) {
    return CompletableFuture.supplyAsync(() -> names.computeIfAbsent(id, k -> "user " + k));
  }
}
