package docs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Mono;

class UnobservedAsyncResultWrong {
  interface Visits {
    CompletableFuture<Void> save(long userId);

    Mono<Void> saveLater(long userId);
  }

  private final Visits visits;
  private final ExecutorService pool;

  UnobservedAsyncResultWrong(Visits visits, ExecutorService pool) {
    this.visits = visits;
    this.pool = pool;
  }

  // snippet:forEach
  CompletableFuture<Integer> saveAll(List<Long> userIds) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    userIds.forEach(userId -> visits.save(userId));
    return CompletableFuture.completedFuture(userIds.size());
  }
  // end

  // snippet:cold
  Mono<Long> saved(Mono<Long> userId) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    return userId.doOnNext(id -> visits.saveLater(id));
  }
  // end

  // snippet:subscribe
  String welcome(long userId) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    visits.saveLater(userId).subscribe();
    return "welcome";
  }
  // end

  // snippet:submit
  String later(Runnable task) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    pool.submit(task);
    return "started";
  }
  // end
}
