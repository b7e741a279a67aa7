package example;

import java.util.concurrent.CompletableFuture;

class RemoteUsers implements Users {
  @Override
  public String name(String id) {
    // BUG: Diagnostic contains: UserController.name
    return new CompletableFuture<String>().join();
  }

  // OK: no handler reaches it
  @Override
  public String other(String id) {
    return new CompletableFuture<String>().join();
  }
}
