package orders;

import java.util.concurrent.CompletableFuture;

class ThenAccept {
  CompletableFuture<Void> lambda(CompletableFuture<String> ready) {
    return ready.thenCompose(v -> save(v));
  }

  CompletableFuture<Void> reference(CompletableFuture<String> ready) {
    return ready.thenCompose(this::save);
  }

  private CompletableFuture<Void> save(String x) {
    return CompletableFuture.runAsync(() -> System.out.println(x));
  }
}
