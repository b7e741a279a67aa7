package dev.asynclint.samples.service.profiles;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.asynclint.samples.service.peers.PeerClient;
import dev.asynclint.samples.service.peers.Profile;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * Profiles that were asked for lately. Those who miss the same profile at the same time share one
 * call to the peer; a call that fails is not kept.
 */
@Component
public class ProfileCache implements MeterBinder {

  private final AsyncLoadingCache<Long, Profile> profiles;

  ProfileCache(PeerClient peers, ProfileProperties properties) {
    profiles =
        Caffeine.newBuilder()
            .maximumSize(properties.size())
            .expireAfterWrite(properties.age())
            .recordStats()
            .buildAsync((userId, executor) -> peers.profile(userId));
  }

  /**
   * The user's profile. On a hit this is the future that the cache holds: none is made, and nobody
   * can complete or cancel this one any more. While the call is under way each caller gets a copy,
   * or the first client to leave would cancel it for the others.
   */
  public CompletableFuture<Profile> profile(long userId) {
    CompletableFuture<Profile> kept = profiles.getIfPresent(userId);
    if (kept != null && kept.isDone()) {
      return kept;
    }
    return profiles.get(userId).copy();
  }

  /** Hits, misses and size as Micrometer's usual {@code cache.*} meters. */
  @Override
  public void bindTo(MeterRegistry registry) {
    new CaffeineCacheMetrics<>(profiles.synchronous(), "profiles", Tags.empty()).bindTo(registry);
  }

  /** How many profiles are kept, after those that must go have gone. */
  long size() {
    profiles.synchronous().cleanUp();
    return profiles.synchronous().estimatedSize();
  }
}
