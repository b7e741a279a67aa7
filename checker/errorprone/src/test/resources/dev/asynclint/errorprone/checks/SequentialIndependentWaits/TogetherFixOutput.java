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
    CompletableFuture<List<String>> ordersFuture = peers.orders(user).thenApply(List::copyOf);
    String profile = peers.profile(user).join();
    List<String> orders = ordersFuture.join();
    return profile + orders;
  }

  CompletableFuture<String> composed(long user) {
    return peers
        .profile(user)
        .thenCombine(peers.orders(user), (profile, orders) -> profile + orders);
  }

  Mono<String> blocks(long user) {
    return peers
        .greeting(user)
        .zipWith(
                peers.greeting(user + 1), (greeting, other) -> {
                      return greeting + other;
                    });
  }
}
