package checks;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

class PlainPositive {
  record View(String user, List<String> orders) {}

  interface Users {
    CompletableFuture<String> user(long id);

    Mono<String> monoUser(long id);

    Uni<String> uniUser(long id);

    Future<String> vertxUser(long id);
  }

  interface Orders {
    CompletableFuture<List<String>> orders(long id);

    Mono<List<String>> monoOrders(long id);

    Uni<List<String>> uniOrders(long id);

    Future<List<String>> vertxOrders(long id);
  }

  private final Users users;
  private final Orders orders;

  PlainPositive(Users users, Orders orders) {
    this.users = users;
    this.orders = orders;
  }

  View waits(long id) {
    String user = users.user(id).join();
    // BUG: Diagnostic contains: [SequentialIndependentWaits]
    List<String> list = orders.orders(id).join();
    return new View(user, list);
  }

  View blocks(long id) {
    String user = users.monoUser(id).block();
    // BUG: Diagnostic contains: [SequentialIndependentWaits]
    List<String> list = orders.monoOrders(id).block();
    return new View(user, list);
  }

  Uni<View> uni(long id) {
    return users
        .uniUser(id)
        // BUG: Diagnostic contains: [SequentialIndependentWaits]
        .flatMap(u -> orders.uniOrders(id).map(l -> new View(u, l)));
  }

  Future<View> vertx(long id) {
    return users
        .vertxUser(id)
        // BUG: Diagnostic contains: [SequentialIndependentWaits]
        .compose(u -> orders.vertxOrders(id).map(l -> new View(u, l)));
  }

  CompletableFuture<View> block(long id) {
    return users
        .user(id)
        .thenCompose(
            u -> {
              // BUG: Diagnostic contains: [SequentialIndependentWaits]
              return orders.orders(id).thenApply(l -> new View(u, l));
            });
  }
}
