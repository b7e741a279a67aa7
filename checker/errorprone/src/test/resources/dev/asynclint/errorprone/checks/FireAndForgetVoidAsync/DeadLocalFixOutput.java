package orders;

import java.util.concurrent.CompletableFuture;

final class DeadLocal {
  CompletableFuture<Void> warmUp() {
    return CompletableFuture.runAsync(this::load);
  }

  private void load() {}
}
