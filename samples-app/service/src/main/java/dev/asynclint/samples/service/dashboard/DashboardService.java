package dev.asynclint.samples.service.dashboard;

import dev.asynclint.samples.service.peers.PeerClient;
import dev.asynclint.samples.service.peers.PeerOrder;
import dev.asynclint.samples.service.peers.Profile;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Gathers a dashboard from three peers at once. */
@Service
public class DashboardService {

  private static final Logger log = LoggerFactory.getLogger(DashboardService.class);

  private final PeerClient peers;

  DashboardService(PeerClient peers) {
    this.peers = peers;
  }

  /**
   * All three calls are under way before the first is combined, so the slowest decides and not the
   * sum. Recommendations are a nicety: without them the dashboard is still shown.
   */
  public CompletableFuture<Dashboard> forUser(long userId) {
    CompletableFuture<Profile> profile = peers.profile(userId);
    CompletableFuture<List<PeerOrder>> orders = peers.recentOrders(userId);
    CompletableFuture<List<String>> recommendations =
        peers
            .recommendations(userId)
            .exceptionally(
                failure -> {
                  log.warn("No recommendations for user {}: {}", userId, failure.toString());
                  return List.of();
                });
    return profile
        .thenCombine(orders, (who, recent) -> new Dashboard(who, recent, List.of()))
        .thenCombine(recommendations, Dashboard::withRecommendations);
  }
}
