package docs;

import java.util.List;
import java.util.concurrent.CompletableFuture;

class SequentialIndependentWaitsWrong {
  interface Peers {
    CompletableFuture<String> profile(long user);

    CompletableFuture<List<String>> orders(long user);
  }

  private final Peers peers;

  SequentialIndependentWaitsWrong(Peers peers) {
    this.peers = peers;
  }

  // snippet:waits
  String page(long user) {
    String profile = peers.profile(user).join();
    // BUG: Diagnostic contains: [SequentialIndependentWaits]
    List<String> orders = peers.orders(user).join();
    return profile + " has ordered " + orders;
  }
  // end

  // snippet:composed
  CompletableFuture<String> pageLater(long user) {
    return peers
        .profile(user)
        .thenCompose(
            // BUG: Diagnostic contains: [SequentialIndependentWaits]
            profile -> peers.orders(user).thenApply(orders -> profile + " has ordered " + orders));
  }
  // end
}
