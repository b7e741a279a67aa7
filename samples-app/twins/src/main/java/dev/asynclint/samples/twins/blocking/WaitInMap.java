package dev.asynclint.samples.twins.blocking;

import dev.asynclint.samples.service.peers.PeerClient;
import dev.asynclint.samples.service.peers.Profile;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Wrong: the map holds a lock, which other users share, until the answer is there. Right: a map of
 * futures, as {@code /profiles} has.
 */
@RestController
class WaitInMap {
  private final PeerClient peers;
  private final ConcurrentHashMap<Long, Profile> known = new ConcurrentHashMap<>();

  WaitInMap(PeerClient peers) {
    this.peers = peers;
  }

  @GetMapping("/twins/blocking/wait-in-map/{userId}")
  Mono<Profile> profile(@PathVariable("userId") long userId) {
    return Mono.fromCallable(() -> known.computeIfAbsent(userId, id -> peers.profile(id).join()))
        .subscribeOn(Schedulers.boundedElastic());
  }
}
