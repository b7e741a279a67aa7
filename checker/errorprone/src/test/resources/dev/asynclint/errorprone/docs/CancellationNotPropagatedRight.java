package docs;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

class CancellationNotPropagatedRight {
  interface Index {
    String search(String query);

    String search(String query, Instant giveUpAt);
  }

  private final Index index;
  private final ExecutorService pool;

  CancellationNotPropagatedRight(Index index, ExecutorService pool) {
    this.index = index;
    this.pool = pool;
  }

  // snippet:timeout
  String search(String query) throws InterruptedException, ExecutionException {
    Future<String> search = pool.submit(() -> index.search(query));
    try {
      return search.get(1, SECONDS);
    } catch (TimeoutException e) {
      search.cancel(true);
      return "nothing found in time";
    }
  }
  // end

  // snippet:orTimeout
  CompletableFuture<String> searchAsync(String query) {
    Instant giveUpAt = Instant.now().plus(Duration.ofSeconds(1));
    return CompletableFuture.supplyAsync(() -> index.search(query, giveUpAt), pool);
  }
  // end

  // snippet:handedIn
  CompletableFuture<String> inTime(CompletableFuture<String> search) {
    return search.orTimeout(1, SECONDS);
  }
  // end

  // snippet:suppressed
  // The index is asked again with the same words: let the first answer fill its cache.
  @SuppressWarnings("CancellationNotPropagated")
  CompletableFuture<String> searchTwice(String query) {
    return CompletableFuture.supplyAsync(() -> index.search(query), pool)
        .orTimeout(1, SECONDS);
  }
  // end
}
