package example;

import java.util.concurrent.CompletableFuture;

class UserStore {
  CompletableFuture<String> findAsync(String id) {
    return new CompletableFuture<>();
  }

  String find(String id) {
    // BUG: Diagnostic contains: UserController.shortest
    // 2 further handlers
    return findAsync(id).join();
  }

  String onlyOne(String id) {
    // BUG: Diagnostic contains: UserController.single
    return findAsync(id).join();
  }

  // OK: reached by no handler
  String never(String id) {
    return findAsync(id).join();
  }
}
