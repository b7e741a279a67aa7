package example;

import java.util.concurrent.CompletableFuture;

class Users {
  private final UserRepository users = new UserRepository();
  private Repository<String, Integer> repository;

  CompletableFuture<String> throughClass(int id) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(users.load(id));
  }

  CompletableFuture<String> throughInterface(int id) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(repository.load(id));
  }

  // OK: the asynchronous way
  CompletableFuture<String> async(int id) {
    return users.loadAsync(id);
  }
}
