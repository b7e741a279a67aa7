package example;

import io.lettuce.core.RedisClient;
import java.util.concurrent.CompletableFuture;

/** RULES, signals: a facade beside the method that gives back a future. */
class TwinOfLibraryPositive {
  private RedisClient redis;

  CompletableFuture<Void> stop(CompletableFuture<Void> drained) {
    // BUG: Diagnostic contains: Call shutdownAsync here: AbstractRedisClient.shutdown
    return drained.thenRun(() -> redis.shutdown(1, 2, java.util.concurrent.TimeUnit.SECONDS));
  }
}
