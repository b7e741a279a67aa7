package shop;

import java.util.List;
import java.util.concurrent.CompletableFuture;

class OperandsNegative {
  interface Peers {
    CompletableFuture<String> profile(long user);

    CompletableFuture<List<String>> orders(long user);

    CompletableFuture<Long> saveVisit(long user);
  }

  record Page(String profile, List<String> orders) {}

  private final Peers peers;

  OperandsNegative(Peers peers) {
    this.peers = peers;
  }

  // OK: both are started before
  Page together(long user) {
    CompletableFuture<String> profile = peers.profile(user);
    CompletableFuture<List<String>> orders = peers.orders(user);
    return new Page(profile.join(), orders.join());
  }

  // OK: something happens in between
  Page between(long user) {
    return page(peers.profile(user).join(), System.nanoTime(), peers.orders(user).join());
  }

  // OK: it is saved before it is read
  String saved(long user) {
    return peers.saveVisit(user).join() + ": " + peers.profile(user).join();
  }

  // OK: one wait
  Page one(long user) {
    return new Page("", peers.orders(user).join());
  }

  private static Page page(String profile, long time, List<String> orders) {
    return new Page(profile + time, orders);
  }
}
