package orders;

import java.util.concurrent.CompletableFuture;

class ThenRun {
  CompletableFuture<Void> notified(CompletableFuture<String> ready) {
    return ready.thenRun(() -> notifyAsync());
  }

  private CompletableFuture<Void> notifyAsync() {
    return CompletableFuture.runAsync(() -> System.out.println("a"));
  }
}
