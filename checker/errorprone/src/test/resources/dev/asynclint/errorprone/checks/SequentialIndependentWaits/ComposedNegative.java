package shop;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class Composed {
  interface Peers {
    CompletableFuture<String> profile(long user);

    CompletableFuture<List<String>> orders(String profile);

    CompletableFuture<Void> visit(long user);

    CompletableFuture<Boolean> known(long user);

    CompletableFuture<String> reserveSeat(long user);

    Mono<String> greeting(long user);

    Flux<String> greetings();
  }

  private final Peers peers;

  Composed(Peers peers) {
    this.peers = peers;
  }

  // OK: the second needs the first
  CompletableFuture<String> needs(long user) {
    return peers
        .profile(user)
        .thenCompose(profile -> peers.orders(profile).thenApply(orders -> profile + orders));
  }

  // OK: combined already
  CompletableFuture<String> combined(long user) {
    return peers.profile(user).thenCombine(peers.profile(user + 1), (one, other) -> one + other);
  }

  // OK: who ignores the answer wants the order
  CompletableFuture<String> ignored(long user) {
    return peers.profile(user).thenCompose(profile -> peers.profile(user + 1));
  }

  // OK: a step without a value
  CompletableFuture<String> step(long user) {
    return peers
        .visit(user)
        .thenCompose(done -> peers.profile(user).thenApply(profile -> profile + done));
  }

  // OK: a guard
  CompletableFuture<String> guard(long user) {
    return peers
        .known(user)
        .thenCompose(known -> peers.profile(user).thenApply(profile -> known ? profile : ""));
  }

  // OK: the seat is reserved first
  CompletableFuture<String> writes(long user) {
    return peers
        .reserveSeat(user)
        .thenCompose(seat -> peers.profile(user).thenApply(profile -> profile + seat));
  }

  // OK: only if there is anything to go on with
  Mono<String> filtered(long user) {
    return peers
        .greeting(user)
        .filter(greeting -> !greeting.isEmpty())
        .flatMap(greeting -> peers.greeting(user + 1).map(other -> greeting + other));
  }

  // OK: the fallback decides as well
  Mono<String> fallback(long user) {
    return peers
        .greeting(user)
        .switchIfEmpty(Mono.error(new IllegalArgumentException("no such user")))
        .flatMap(greeting -> peers.greeting(user + 1).map(other -> greeting + other));
  }

  // OK: one call for each element
  Flux<String> many(long user) {
    return peers
        .greetings()
        .flatMap(greeting -> peers.greeting(user).map(other -> greeting + other));
  }

  // OK: only one of them is started
  CompletableFuture<String> branch(long user) {
    return peers
        .profile(user)
        .thenCompose(profile -> profile.isEmpty() ? peers.profile(0) : peers.profile(user + 1));
  }

  // OK: something happens in between
  CompletableFuture<String> between(long user) {
    return peers
        .profile(user)
        .thenCompose(
            profile -> {
              if (profile.isEmpty()) {
                throw new IllegalStateException("no profile");
              }
              return peers.profile(user + 1).thenApply(other -> profile + other);
            });
  }

  // OK: a pause is no call
  CompletableFuture<String> pause(long user) {
    return peers
        .profile(user)
        .thenCompose(
            profile ->
                CompletableFuture.supplyAsync(
                    () -> profile, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)));
  }

  // OK: nobody knows what the first one is
  CompletableFuture<String> handedIn(CompletableFuture<String> given, long user) {
    return given.thenCompose(one -> peers.profile(user).thenApply(other -> one + other));
  }
}
