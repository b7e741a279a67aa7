package dev.asynclint.samples.twins.blocking;

import dev.asynclint.samples.service.dashboard.Dashboard;
import dev.asynclint.samples.service.peers.PeerClient;
import dev.asynclint.samples.service.peers.PeerOrder;
import dev.asynclint.samples.service.peers.Profile;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: starts all three calls, as the right dashboard does, and then waits for them on the event
 * loop. Right: {@code thenCombine}.
 */
@RestController
class JoinedDashboard {

  private final PeerClient peers;

  JoinedDashboard(PeerClient peers) {
    this.peers = peers;
  }

  @GetMapping("/twins/blocking/dashboard/{userId}")
  CompletableFuture<Dashboard> show(@PathVariable("userId") long userId) {
    CompletableFuture<Profile> profile = peers.profile(userId);
    CompletableFuture<List<PeerOrder>> orders = peers.recentOrders(userId);
    CompletableFuture<List<String>> recommendations = peers.recommendations(userId);
    Profile who = profile.join();
    List<PeerOrder> recent = orders.join();
    List<String> products = recommendations.join();
    return CompletableFuture.completedFuture(new Dashboard(who, recent, products));
  }
}
