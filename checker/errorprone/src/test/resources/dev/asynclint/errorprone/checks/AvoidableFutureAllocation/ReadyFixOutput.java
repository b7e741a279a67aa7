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
    return CompletableFuture.completedFuture(owner);
  }

  CompletableFuture<String> parameter(String name) {
    return CompletableFuture.completedFuture(name);
  }

  CompletableFuture<Void> nothing(boolean any) {
    return any ? null : CompletableFuture.completedFuture(null);
  }

  Mono<String> mono() {
    return Mono.just("Bob");
  }
}
