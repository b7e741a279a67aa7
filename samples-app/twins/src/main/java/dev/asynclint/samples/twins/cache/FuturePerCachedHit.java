package dev.asynclint.samples.twins.cache;

import dev.asynclint.samples.service.peers.PeerClient;
import dev.asynclint.samples.service.peers.Profile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: keeps values, so each hit makes futures around what is there; those who miss together do
 * not share a call either. Right: keep the future and hand it on, as {@code /profiles} does.
 */
@RestController
class FuturePerCachedHit {

  private final PeerClient peers;
  private final Map<Long, Profile> profiles = new ConcurrentHashMap<>();

  FuturePerCachedHit(PeerClient peers) {
    this.peers = peers;
  }

  @GetMapping("/twins/cache/profile/{userId}")
  CompletableFuture<Profile> profile(@PathVariable("userId") long userId) {
    return kept(userId)
        .thenCompose(
            kept -> kept.map(CompletableFuture::completedFuture).orElseGet(() -> load(userId)));
  }

  private CompletableFuture<Optional<Profile>> kept(long userId) {
    return CompletableFuture.completedFuture(Optional.ofNullable(profiles.get(userId)));
  }

  private CompletableFuture<Profile> load(long userId) {
    return peers
        .profile(userId)
        .thenApply(
            profile -> {
              profiles.put(userId, profile);
              return profile;
            });
  }
}
