package orders;

import java.util.concurrent.CompletableFuture;

final class EarlyReturn {
  private boolean loaded;

  void warmUp() {
    if (loaded) {
      return;
    }
    CompletableFuture.runAsync(this::load);
  }

  private void load() {}
}
