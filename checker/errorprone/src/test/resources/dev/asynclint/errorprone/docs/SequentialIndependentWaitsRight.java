package docs;

import java.util.List;
import java.util.concurrent.CompletableFuture;

class SequentialIndependentWaitsRight {
  interface Peers {
    CompletableFuture<String> profile(long user);

    CompletableFuture<List<String>> orders(long user);

    CompletableFuture<String> saveVisit(long user);
  }

  private final Peers peers;

  SequentialIndependentWaitsRight(Peers peers) {
    this.peers = peers;
  }

  // snippet:waits
  String page(long user) {
    CompletableFuture<List<String>> ordersFuture = peers.orders(user);
    String profile = peers.profile(user).join();
    List<String> orders = ordersFuture.join();
    return profile + " has ordered " + orders;
  }
  // end

  // snippet:composed
  CompletableFuture<String> pageLater(long user) {
    return peers
        .profile(user)
        .thenCombine(
            peers.orders(user), (profile, orders) -> profile + " has ordered " + orders);
  }
  // end

  // snippet:order
  String visited(long user) {
    String visit = peers.saveVisit(user).join();
    List<String> orders = peers.orders(user).join();
    return visit + orders;
  }
  // end

  // snippet:suppressed
  // Most users have no profile: then nobody has to look for their orders.
  @SuppressWarnings("SequentialIndependentWaits")
  CompletableFuture<String> ofSome(long user) {
    return peers
        .profile(user)
        .thenCompose(profile -> peers.orders(user).thenApply(orders -> profile + orders));
  }
  // end
}
