package docs;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

class CancellationNotPropagatedWrong {
  interface Index {
    String search(String query);
  }

  private final Index index;
  private final ExecutorService pool;

  CancellationNotPropagatedWrong(Index index, ExecutorService pool) {
    this.index = index;
    this.pool = pool;
  }

  // snippet:timeout
  String search(String query) throws InterruptedException, ExecutionException {
    Future<String> search = pool.submit(() -> index.search(query));
    try {
      // BUG: Diagnostic contains: [CancellationNotPropagated]
      return search.get(1, SECONDS);
    } catch (TimeoutException e) {
      return "nothing found in time";
    }
  }
  // end

  // snippet:orTimeout
  CompletableFuture<String> searchAsync(String query) {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    return CompletableFuture.supplyAsync(() -> index.search(query), pool).orTimeout(1, SECONDS);
  }
  // end
}
