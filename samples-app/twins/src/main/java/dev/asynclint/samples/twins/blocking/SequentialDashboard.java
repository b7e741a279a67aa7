package dev.asynclint.samples.twins.blocking;

import dev.asynclint.samples.service.dashboard.Dashboard;
import dev.asynclint.samples.service.peers.PeerClient;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: blocks nobody, but starts each call when the one before has answered, although none needs
 * the other. Right: start all three, then {@code thenCombine}.
 */
@RestController
class SequentialDashboard {

  private final PeerClient peers;

  SequentialDashboard(PeerClient peers) {
    this.peers = peers;
  }

  @GetMapping("/twins/blocking/sequential-dashboard/{userId}")
  CompletableFuture<Dashboard> show(@PathVariable("userId") long userId) {
    return peers
        .profile(userId)
        .thenCompose(
            profile ->
                peers
                    .recentOrders(userId)
                    .thenCompose(
                        orders ->
                            peers
                                .recommendations(userId)
                                .thenApply(products -> new Dashboard(profile, orders, products))));
  }
}
