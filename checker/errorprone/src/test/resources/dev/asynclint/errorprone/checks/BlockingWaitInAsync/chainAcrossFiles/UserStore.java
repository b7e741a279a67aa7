package example.store;

import java.util.concurrent.CompletableFuture;

public class UserStore {
  // OK: synchronous, the caller decides
  public String find(String id) {
    return findAsync(id).join();
  }

  public CompletableFuture<String> findAsync(String id) {
    return new CompletableFuture<>();
  }
}
