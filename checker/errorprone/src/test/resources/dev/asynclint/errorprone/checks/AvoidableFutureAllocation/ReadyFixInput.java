package orders;

import static java.util.concurrent.CompletableFuture.runAsync;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

class Ready {
  private final String owner;

  Ready(String owner) {
    this.owner = owner;
  }

  CompletableFuture<String> field() {
    return CompletableFuture.supplyAsync(() -> owner);
  }

  CompletableFuture<String> parameter(String name) {
    return CompletableFuture.supplyAsync(() -> name);
  }

  CompletableFuture<Void> nothing(boolean any) {
    return any ? null : runAsync(() -> {});
  }

  Mono<String> mono() {
    return Mono.fromSupplier(() -> "Bob");
  }
}
