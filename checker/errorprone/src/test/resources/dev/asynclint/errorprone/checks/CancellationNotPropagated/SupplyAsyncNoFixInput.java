package search;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class SupplyAsync {
  // Not on supplyAsync futures: cancelling those never stops the work.
  String fallback(ExecutorService pool) throws Exception {
    CompletableFuture<String> search = CompletableFuture.supplyAsync(() -> "a", pool);
    try {
      // BUG: Diagnostic contains: [CancellationNotPropagated]
      return search.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "";
    }
  }

  // No variable to cancel by, and no catch to put it in.
  String chained(ExecutorService pool) throws Exception {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    return pool.submit(() -> "a").get(1, TimeUnit.SECONDS);
  }
}
