package dev.asynclint.samples.twins.blocking;

import dev.asynclint.samples.service.peers.PeerClient;
import org.springframework.stereotype.Component;

/** Second helper of {@link JoinThroughTwoHelpers}: a synchronous face on an asynchronous client. */
@Component
class Nicknames {

  private final PeerClient peers;

  Nicknames(PeerClient peers) {
    this.peers = peers;
  }

  String of(long userId) {
    return peers.profile(userId).join().nickname();
  }
}
