package orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Decide by type, never by name. */
class LookalikesNegative {
  static final class Mono<T> {
    Mono<T> saveAsync(T x) {
      return this;
    }

    Mono<T> subscribe() {
      return this;
    }
  }

  interface Pool {
    Optional<String> submit(Runnable task);
  }

  // OK: a type called Mono that is no publisher.
  int ownMono(Mono<String> mono) {
    mono.saveAsync("a").subscribe();
    List.of("a").forEach(mono::saveAsync);
    return 1;
  }

  // OK: a `submit` that gives no handle.
  int ownSubmit(Pool pool) {
    pool.submit(() -> {});
    return 1;
  }

  // OK: collections of futures are no futures; what they drop are their own results.
  int collections(Map<String, CompletableFuture<String>> map, CompletableFuture<String> future) {
    List<CompletableFuture<String>> list = new ArrayList<>();
    List.of(future).forEach(list::add);
    map.computeIfAbsent("a", key -> future);
    new ConcurrentHashMap<>(map).values().removeIf(CompletableFuture::isDone);
    return list.size();
  }

  // OK: completing is not starting.
  int completes(List<CompletableFuture<String>> waiting) {
    waiting.forEach(f -> f.complete("a"));
    waiting.forEach(f -> f.cancel(true));
    waiting.forEach(CompletableFuture::join);
    return 1;
  }
}
