package dev.asynclint.samples.mvctwins;

import dev.asynclint.samples.service.peers.PeerClient;
import dev.asynclint.samples.service.peers.PeerOrder;

/** The service behind {@link WaitingResource}. */
class OrderTotals {

  private final PeerClient peers;

  OrderTotals(PeerClient peers) {
    this.peers = peers;
  }

  long ofUser(long userId) {
    return peers.recentOrders(userId).join().stream().mapToLong(PeerOrder::cents).sum();
  }
}
