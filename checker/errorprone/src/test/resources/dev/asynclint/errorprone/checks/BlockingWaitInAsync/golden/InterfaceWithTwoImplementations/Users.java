package example;

import java.util.concurrent.CompletableFuture;

class Users {
  private Store store;

  CompletableFuture<String> show(String id) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(store.find(id));
  }
}
