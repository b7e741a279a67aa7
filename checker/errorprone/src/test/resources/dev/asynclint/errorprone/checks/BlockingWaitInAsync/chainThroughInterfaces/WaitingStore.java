package example;

import java.util.concurrent.CompletableFuture;

class WaitingStore implements Store {
  // OK: synchronous, the caller decides
  @Override
  public String find(String id) {
    return new CompletableFuture<String>().join();
  }
}
