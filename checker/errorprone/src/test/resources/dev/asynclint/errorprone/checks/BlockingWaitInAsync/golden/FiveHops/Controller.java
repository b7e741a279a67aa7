package example;

import java.util.concurrent.CompletableFuture;

class Controller {
  private final Service service = new Service();

  CompletableFuture<String> show(String id) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(service.first(id));
  }
}
