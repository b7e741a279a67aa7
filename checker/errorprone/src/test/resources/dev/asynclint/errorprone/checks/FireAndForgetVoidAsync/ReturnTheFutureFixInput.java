package orders;

import java.util.concurrent.CompletableFuture;

final class ReturnTheFuture {
  void warmUp() {
    load();
    CompletableFuture.runAsync(this::load);
  }

  private void chained() {
    CompletableFuture.supplyAsync(() -> 1).thenAccept(System.out::println);
  }

  void ownAsyncMethod() {
    loadAsync();
  }

  private CompletableFuture<Void> loadAsync() {
    return CompletableFuture.runAsync(this::load);
  }

  private void load() {}
}
