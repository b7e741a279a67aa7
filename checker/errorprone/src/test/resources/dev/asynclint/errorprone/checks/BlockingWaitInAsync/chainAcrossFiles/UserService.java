package example.service;

import example.store.UserStore;
import java.util.concurrent.CompletableFuture;

public class UserService {
  private final UserStore store = new UserStore();

  // OK: synchronous, the caller decides
  public String load(String id) {
    return store.find(id);
  }

  public CompletableFuture<String> loadAsync(String id) {
    return store.findAsync(id);
  }

  // OK: synchronous, the caller decides
  public static String loadStatic(String id) {
    return new UserStore().find(id);
  }
}
