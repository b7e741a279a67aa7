package checks;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

class OrderedNegative {
  record User(long id, String name) {}

  record View(User user, List<String> orders) {}

  interface Users {
    Mono<User> findById(long id);

    Mono<User> current();

    Mono<User> introspect(String token);

    CompletableFuture<User> byId(long id);
  }

  interface Orders {
    Mono<List<String>> of(long id);

    CompletableFuture<List<String>> list(long id);

    Mono<Long> totalSeen();
  }

  private final Users users;
  private final Orders orders;

  OrderedNegative(Users users, Orders orders) {
    this.users = users;
    this.orders = orders;
  }

  // OK: the token is looked at before anything is done for its bearer
  Mono<View> guarded(String token, long id) {
    return users.introspect(token).flatMap(u -> orders.of(id).map(list -> new View(u, list)));
  }

  // OK: nobody asks for the orders of users that are not there
  Mono<View> exists(long id) {
    return users
        .findById(id)
        .switchIfEmpty(Mono.error(new IllegalArgumentException()))
        .flatMap(u -> orders.of(id).map(list -> new View(u, list)));
  }

  // OK: an empty answer is the guard, and the 404 comes at the end of the chain
  Mono<View> existsLate(long id) {
    return users
        .findById(id)
        .flatMap(u -> orders.of(id).map(list -> new View(u, list)))
        .switchIfEmpty(Mono.error(new IllegalArgumentException()));
  }

  // OK: the second needs the first
  CompletableFuture<View> needed(long id) {
    return users.byId(id).thenCompose(u -> orders.list(u.id()).thenApply(l -> new View(u, l)));
  }

  // OK: the first decides whether there is a second
  CompletableFuture<View> decided(long id) {
    return users
        .byId(id)
        .thenCompose(
            u ->
                u.name().isEmpty()
                    ? CompletableFuture.completedFuture(new View(u, List.of()))
                    : orders.list(id).thenApply(l -> new View(u, l)));
  }

  // OK: both run already
  View both(long id) {
    CompletableFuture<User> user = users.byId(id);
    CompletableFuture<List<String>> list = orders.list(id);
    User u = user.join();
    List<String> l = list.join();
    return new View(u, l);
  }

  // OK: an early return stands between
  View early(long id) {
    User u = users.byId(id).join();
    if (u == null) {
      return null;
    }
    List<String> l = orders.list(id).join();
    return new View(u, l);
  }
}
