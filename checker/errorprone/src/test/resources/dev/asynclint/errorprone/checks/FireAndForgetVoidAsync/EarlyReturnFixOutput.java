package orders;

import java.util.concurrent.CompletableFuture;

final class EarlyReturn {
  private boolean loaded;

  CompletableFuture<Void> warmUp() {
    if (loaded) {
      return CompletableFuture.completedFuture(null);
    }
    return CompletableFuture.runAsync(this::load);
  }

  private void load() {}
}
