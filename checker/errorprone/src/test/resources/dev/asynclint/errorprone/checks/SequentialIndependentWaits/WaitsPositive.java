package shop;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

class Waits {
  interface Peers {
    CompletableFuture<String> profile(long user);

    CompletableFuture<List<String>> orders(long user);

    CompletableFuture<List<String>> recommendations(long user);

    ListenableFuture<String> title(long user);

    Mono<String> greeting(long user);
  }

  private final Peers peers;

  Waits(Peers peers) {
    this.peers = peers;
  }

  String two(long user) {
    String profile = peers.profile(user).join();
    // BUG: Diagnostic contains: [SequentialIndependentWaits]
    List<String> orders = peers.orders(user).join();
    return profile + orders;
  }

  // Each but the first.
  String three(long user) {
    String profile = peers.profile(user).join();
    // BUG: Diagnostic contains: [SequentialIndependentWaits]
    List<String> orders = peers.orders(user).join();
    // BUG: Diagnostic contains: [SequentialIndependentWaits]
    List<String> products = peers.recommendations(user).join();
    return profile + orders + products;
  }

  // Steps on the way change nothing, and what they do needs nothing either.
  int steps(long user) throws Exception {
    int name = peers.profile(user).thenApply(String::length).get(1, TimeUnit.SECONDS);
    // BUG: Diagnostic contains: [SequentialIndependentWaits]
    int orders = peers.orders(user).orTimeout(1, TimeUnit.SECONDS).thenApply(List::size).get();
    return name + orders;
  }

  String guava(long user) {
    String title = Futures.getUnchecked(peers.title(user));
    // BUG: Diagnostic contains: [SequentialIndependentWaits]
    String profile = peers.profile(user).join();
    return title + profile;
  }

  String mono(long user) {
    String profile = peers.profile(user).join();
    // BUG: Diagnostic contains: [SequentialIndependentWaits]
    String greeting = peers.greeting(user).block();
    return greeting + profile;
  }

  // The first was started by a local's declaration.
  String started(long user) {
    CompletableFuture<String> loading = peers.profile(user);
    String profile = loading.join();
    // BUG: Diagnostic contains: [SequentialIndependentWaits]
    List<String> orders = peers.orders(user).join();
    return profile + orders;
  }

  // The third needs the first, but not the second.
  String needsOther(long user) {
    String profile = peers.profile(user).join();
    // BUG: Diagnostic contains: [SequentialIndependentWaits]
    List<String> orders = peers.orders(user).join();
    // BUG: Diagnostic contains: [SequentialIndependentWaits]
    List<String> products = peers.recommendations(profile.length()).join();
    return orders + "" + products;
  }
}
