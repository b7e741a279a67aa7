package dev.asynclint.samples.twins.cache;

import dev.asynclint.samples.service.profiles.ProfileCache;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/** Measures what a hit in the right and in the wrong cache allocates. */
@Component
public class BytesPerCachedHit {

  /** Small: the JVM has its {@code Long} already, so that the key does not count, only futures. */
  private static final long USER = 41;

  private final AllocatedBytes bytes = new AllocatedBytes();
  private final ProfileCache right;
  private final FuturePerCachedHit wrong;

  BytesPerCachedHit(ProfileCache right, FuturePerCachedHit wrong) {
    this.right = right;
    this.wrong = wrong;
  }

  /** Bytes a hit with the future kept. */
  public double right() {
    return perHit(right::profile);
  }

  /** Bytes a hit with a future made for it. */
  public double wrong() {
    return perHit(wrong::profile);
  }

  private double perHit(LongFunction<CompletableFuture<?>> cache) {
    cache.apply(USER).join();
    return bytes.perCall(() -> cache.apply(USER));
  }
}
