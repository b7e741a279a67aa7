package orders;

import java.util.concurrent.CompletableFuture;

class OtherPayload {
  // thenCompose would return CompletableFuture<String> here: it does not compile as it stands.
  CompletableFuture<Void> saved(CompletableFuture<String> ready) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    return ready.thenAccept(v -> save(v));
  }

  private CompletableFuture<String> save(String x) {
    return CompletableFuture.supplyAsync(() -> x);
  }
}
