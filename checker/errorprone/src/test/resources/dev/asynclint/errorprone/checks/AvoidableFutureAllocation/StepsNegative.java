package orders;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

class StepsNegative {
  record User(String name) {}

  private final AtomicInteger hits = new AtomicInteger();
  private final Map<String, User> users = Map.of();

  // OK: read anew with each subscription
  Mono<Integer> lazily() {
    return Mono.just(hits).map(AtomicInteger::get);
  }

  // OK: the same
  Uni<Integer> uni() {
    return Uni.createFrom().item(hits).map(AtomicInteger::get);
  }

  // OK: begins a chain in reactive style
  Mono<String> chain(User user) {
    return Mono.just(user).map(User::name).flatMap(name -> Mono.just(name + "!"));
  }

  // OK: what fails is the future, not the caller
  CompletableFuture<String> nullable(String id) {
    return CompletableFuture.completedFuture(users.get(id)).thenApply(User::name);
  }
}
