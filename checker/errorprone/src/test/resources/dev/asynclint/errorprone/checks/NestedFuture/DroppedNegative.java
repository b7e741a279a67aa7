package orders;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DroppedNegative {
  // OK: dropped as a whole: UnobservedAsyncResult speaks of it.
  int dropped(CompletableFuture<String> id) {
    id.thenApply(this::save);
    return 1;
  }

  static class SaveTest {
    // OK: a test.
    @Test
    void nests() {
      CompletableFuture<?> all =
          CompletableFuture.completedFuture("a").thenApply(x -> CompletableFuture.runAsync(() -> {}));
      all.join();
    }
  }

  // OK: suppressed, with a reason.
  @SuppressWarnings("NestedFuture")
  CompletableFuture<?> suppressed(CompletableFuture<String> id) {
    return id.thenApply(this::save);
  }

  private CompletableFuture<Void> save(String x) {
    return CompletableFuture.runAsync(() -> System.out.println(x));
  }
}
