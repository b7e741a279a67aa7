package shop;

import io.reactivex.rxjava3.core.Single;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Mono;

class Composed {
  interface Peers {
    CompletableFuture<String> profile(long user);

    CompletableFuture<List<String>> orders(long user);

    CompletionStage<String> title(long user);

    Mono<String> greeting(long user);

    Mono<String> weather(String town);

    Single<String> name(long user);

    Single<String> street(long user);
  }

  private final Peers peers;

  Composed(Peers peers) {
    this.peers = peers;
  }

  CompletableFuture<String> further(long user) {
    return peers
        .profile(user)
        .thenCompose(
            // BUG: Diagnostic contains: [SequentialIndependentWaits]
            profile -> peers.orders(user).thenApply(orders -> profile + orders));
  }

  CompletionStage<String> stages(long user) {
    return peers
        .title(user)
        .thenCompose(
            title -> {
              // BUG: Diagnostic contains: [SequentialIndependentWaits]
              return peers.title(user + 1).thenApply(other -> title + other);
            });
  }

  Mono<String> monos(long user) {
    return peers
        .greeting(user)
        // BUG: Diagnostic contains: [SequentialIndependentWaits]
        .flatMap(greeting -> peers.weather("Turin").map(weather -> greeting + weather));
  }

  Single<String> singles(long user) {
    return peers
        .name(user)
        // BUG: Diagnostic contains: [SequentialIndependentWaits]
        .flatMap(name -> peers.street(user).map(street -> name + street));
  }

  // The one in the middle is independent, the last is not.
  CompletableFuture<String> middle(long user) {
    return peers
        .profile(user)
        .thenCompose(
            profile ->
                peers
                    // BUG: Diagnostic contains: [SequentialIndependentWaits]
                    .orders(user)
                    .thenCompose(
                        orders -> peers.profile(orders.size()).thenApply(last -> profile + last)));
  }
}
