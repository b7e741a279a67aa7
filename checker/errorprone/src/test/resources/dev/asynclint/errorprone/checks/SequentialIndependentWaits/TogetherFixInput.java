package shop;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

class Together {
  interface Peers {
    CompletableFuture<String> profile(long user);

    CompletableFuture<List<String>> orders(long user);

    Mono<String> greeting(long user);
  }

  private final Peers peers;

  Together(Peers peers) {
    this.peers = peers;
  }

  String waits(long user) {
    String profile = peers.profile(user).join();
    List<String> orders = peers.orders(user).thenApply(List::copyOf).join();
    return profile + orders;
  }

  CompletableFuture<String> composed(long user) {
    return peers
        .profile(user)
        .thenCompose(profile -> peers.orders(user).thenApply(orders -> profile + orders));
  }

  Mono<String> blocks(long user) {
    return peers
        .greeting(user)
        .flatMap(
            greeting ->
                peers.greeting(user + 1).map(
                    other -> {
                      return greeting + other;
                    }));
  }
}
