package dev.asynclint.samples.twins.blocking;

import dev.asynclint.samples.service.peers.PeerClient;
import dev.asynclint.samples.service.peers.Profile;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.scheduler.Schedulers;

/**
 * Wrong: a stream is lazy, so the second profile is asked for when the first has come, although
 * both look as if they were asked for at once. Right: a list in between, or {@code thenCombine}.
 */
@RestController
class JoinInStream {

  private final Executor waiting = Schedulers.boundedElastic()::schedule;
  private final PeerClient peers;

  JoinInStream(PeerClient peers) {
    this.peers = peers;
  }

  @GetMapping("/twins/blocking/join-in-stream/{left}/{right}")
  CompletableFuture<List<Profile>> compare(
      @PathVariable("left") long left, @PathVariable("right") long right) {
    return CompletableFuture.supplyAsync(
        () -> Stream.of(left, right).map(peers::profile).map(CompletableFuture::join).toList(),
        waiting);
  }
}
