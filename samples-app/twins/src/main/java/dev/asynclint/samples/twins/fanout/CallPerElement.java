package dev.asynclint.samples.twins.fanout;

import dev.asynclint.samples.service.peers.PeerClient;
import dev.asynclint.samples.service.peers.Profile;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: as many calls to the peer at once as the client cares to send ids. Right: batches, or a
 * limit on those under way.
 */
@RestController
class CallPerElement {

  private final PeerClient peers;

  CallPerElement(PeerClient peers) {
    this.peers = peers;
  }

  @PostMapping("/twins/fan-out/call-per-element")
  CompletableFuture<List<Profile>> profiles(@RequestBody List<Long> userIds) {
    List<CompletableFuture<Profile>> calls = userIds.stream().map(peers::profile).toList();
    return CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new))
        .thenApply(done -> calls.stream().map(CompletableFuture::join).toList());
  }
}
