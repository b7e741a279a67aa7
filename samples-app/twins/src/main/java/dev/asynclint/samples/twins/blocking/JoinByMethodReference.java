package dev.asynclint.samples.twins.blocking;

import dev.asynclint.samples.service.peers.PeerClient;
import dev.asynclint.samples.service.peers.Profile;
import dev.asynclint.samples.twins.shop.VisitRepository;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: {@code CompletableFuture::join} in a callback waits for futures nobody has proven
 * complete. Right: {@code allOf} first, or {@code thenCombine}.
 */
@RestController
class JoinByMethodReference {

  private final VisitRepository visits;
  private final PeerClient peers;

  JoinByMethodReference(VisitRepository visits, PeerClient peers) {
    this.visits = visits;
    this.peers = peers;
  }

  @GetMapping("/twins/blocking/join-by-method-reference/{left}/{right}")
  CompletableFuture<List<Profile>> compare(
      @PathVariable("left") long left, @PathVariable("right") long right) {
    List<CompletableFuture<Profile>> both = List.of(peers.profile(left), peers.profile(right));
    return visits
        .saveAsync(left)
        .thenApply(saved -> both.stream().map(CompletableFuture::join).toList());
  }
}
