package dev.asynclint.samples.mvctwins;

import dev.asynclint.samples.service.peers.PeerClient;

/** The service behind {@link WaitingServlet}. */
class ProfilePages {

  private final PeerClient peers;

  ProfilePages(PeerClient peers) {
    this.peers = peers;
  }

  String render(long userId) {
    return "Profile of " + Now.of(peers.profile(userId)).nickname();
  }
}
