package shop;

import java.util.List;
import java.util.concurrent.CompletableFuture;

class OperandsPositive {
  interface Peers {
    CompletableFuture<String> profile(long user);

    CompletableFuture<List<String>> orders(long user);
  }

  record Page(String profile, List<String> orders) {}

  private final Peers peers;

  OperandsPositive(Peers peers) {
    this.peers = peers;
  }

  Page page(long user) {
    return new Page(
        peers.profile(user).join(),
        // BUG: Diagnostic contains: it does not need the answer of Peers.profile
        peers.orders(user).join());
  }

  Page helper(long user) {
    // BUG: Diagnostic contains: Start Peers.orders together with Peers.profile
    return page("title", peers.profile(user).join(), peers.orders(user).join());
  }

  String text(long user) {
    // BUG: Diagnostic contains: [SequentialIndependentWaits]
    return peers.profile(user).join() + ": " + peers.orders(user).join();
  }

  private static Page page(String title, String profile, List<String> orders) {
    return new Page(title + profile, orders);
  }
}
