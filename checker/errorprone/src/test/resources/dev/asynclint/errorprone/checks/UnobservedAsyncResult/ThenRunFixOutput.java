package orders;

import java.util.concurrent.CompletableFuture;

class ThenRun {
  CompletableFuture<Void> notified(CompletableFuture<String> ready) {
    return ready.thenCompose(unused -> notifyAsync());
  }

  private CompletableFuture<Void> notifyAsync() {
    return CompletableFuture.runAsync(() -> System.out.println("a"));
  }
}
