package orders;

import java.util.concurrent.CompletableFuture;

final class ReturnTheFuture {
  CompletableFuture<Void> warmUp() {
    load();
    return CompletableFuture.runAsync(this::load);
  }

  private CompletableFuture<Void> chained() {
    return CompletableFuture.supplyAsync(() -> 1).thenAccept(System.out::println);
  }

  CompletableFuture<Void> ownAsyncMethod() {
    return loadAsync();
  }

  private CompletableFuture<Void> loadAsync() {
    return CompletableFuture.runAsync(this::load);
  }

  private void load() {}
}
