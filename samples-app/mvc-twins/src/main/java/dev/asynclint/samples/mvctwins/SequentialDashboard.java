package dev.asynclint.samples.mvctwins;

import dev.asynclint.samples.service.dashboard.Dashboard;
import dev.asynclint.samples.service.peers.PeerClient;
import dev.asynclint.samples.service.peers.PeerOrder;
import dev.asynclint.samples.service.peers.Profile;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: waits for each call before it starts the next, so the thread is kept for the sum of all
 * delays. Right: start all three, then {@code thenCombine}.
 */
@RestController
class SequentialDashboard {

  private final PeerClient peers;

  SequentialDashboard(PeerClient peers) {
    this.peers = peers;
  }

  @GetMapping("/twins/mvc/sequential-dashboard/{userId}")
  Dashboard show(@PathVariable("userId") @Positive long userId) {
    Profile who = peers.profile(userId).join();
    List<PeerOrder> recent = peers.recentOrders(userId).join();
    List<String> products = peers.recommendations(userId).join();
    return new Dashboard(who, recent, products);
  }
}
