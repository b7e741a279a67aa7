package orders;

import java.util.concurrent.CompletableFuture;

final class DeadLocal {
  void warmUp() {
    CompletableFuture<Void> loading = CompletableFuture.runAsync(this::load);
  }

  private void load() {}
}
