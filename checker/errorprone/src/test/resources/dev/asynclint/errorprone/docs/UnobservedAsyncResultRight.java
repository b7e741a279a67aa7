package docs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Mono;

class UnobservedAsyncResultRight {
  interface Visits {
    CompletableFuture<Void> save(long userId);

    Mono<Void> saveLater(long userId);
  }

  private final Visits visits;
  private final ExecutorService pool;

  UnobservedAsyncResultRight(Visits visits, ExecutorService pool) {
    this.visits = visits;
    this.pool = pool;
  }

  // snippet:forEach
  CompletableFuture<Integer> saveAll(List<Long> userIds) {
    CompletableFuture<?>[] saves =
        userIds.stream().map(visits::save).toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(saves).thenApply(done -> userIds.size());
  }
  // end

  // snippet:cold
  Mono<Long> saved(Mono<Long> userId) {
    return userId.flatMap(id -> visits.saveLater(id).thenReturn(id));
  }
  // end

  // snippet:subscribe
  Mono<String> welcome(long userId) {
    return visits.saveLater(userId).thenReturn("welcome");
  }
  // end

  // snippet:submit
  String later(Runnable task) {
    pool.execute(task);
    return "started";
  }
  // end

  // snippet:discard
  String visited(long userId) {
    CompletableFuture<Void> unusedSave = visits.save(userId);
    return "thank you";
  }
  // end

  // snippet:suppressed
  // A visit that is not counted is no loss.
  @SuppressWarnings("UnobservedAsyncResult")
  String glanced(long userId) {
    visits.save(userId);
    return "bye";
  }
  // end
}
