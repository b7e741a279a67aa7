package dev.asynclint.samples.twins.blocking;

import dev.asynclint.samples.service.peers.PeerClient;
import dev.asynclint.samples.service.peers.Profile;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Wrong: one lock around cache and call, so that all users queue up behind the slowest answer.
 * Right: keep the future, as {@code /profiles} does.
 */
@RestController
class WaitUnderLock {
  private final PeerClient peers;
  private final Map<Long, Profile> known = new HashMap<>();

  WaitUnderLock(PeerClient peers) {
    this.peers = peers;
  }

  @GetMapping("/twins/blocking/wait-under-lock/{userId}")
  Mono<Profile> profile(@PathVariable("userId") long userId) {
    return Mono.fromCallable(() -> load(userId)).subscribeOn(Schedulers.boundedElastic());
  }

  private synchronized Profile load(long userId) {
    Profile profile = known.get(userId);
    if (profile == null) {
      profile = peers.profile(userId).join();
      known.put(userId, profile);
    }
    return profile;
  }
}
