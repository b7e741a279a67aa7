package dev.asynclint.samples.service.dashboard;

import dev.asynclint.samples.service.peers.PeerOrder;
import dev.asynclint.samples.service.peers.Profile;
import java.util.List;

/** What a user sees first. */
public record Dashboard(
    Profile profile, List<PeerOrder> recentOrders, List<String> recommendations) {

  Dashboard withRecommendations(List<String> products) {
    return new Dashboard(profile, recentOrders, products);
  }
}
