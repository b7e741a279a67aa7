package dev.asynclint.samples.twins.forgotten;

import dev.asynclint.samples.service.peers.PeerClient;
import dev.asynclint.samples.service.peers.Profile;
import dev.asynclint.samples.twins.shop.Journal;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: {@code record} starts work and gives its caller nothing to wait for or to see fail. Right:
 * return the future.
 */
@RestController
class VoidMethodDropsRunAsync {

  private final Journal journal;
  private final PeerClient peers;

  VoidMethodDropsRunAsync(Journal journal, PeerClient peers) {
    this.journal = journal;
    this.peers = peers;
  }

  @PostMapping("/twins/forgotten/void-method/{userId}")
  CompletableFuture<Profile> visit(@PathVariable("userId") long userId) {
    record(userId);
    return peers.profile(userId);
  }

  void record(long userId) {
    CompletableFuture.runAsync(() -> journal.append("visit of " + userId));
  }
}
