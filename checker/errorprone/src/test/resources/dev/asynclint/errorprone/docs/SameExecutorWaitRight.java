package docs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class SameExecutorWaitRight {
  // snippet:pool
  private final ExecutorService workers = Executors.newFixedThreadPool(2);

  CompletableFuture<String> report(List<String> days) {
    return CompletableFuture.supplyAsync(() -> header(), workers)
        .thenCombine(totals(days), String::concat);
  }

  private CompletableFuture<String> totals(List<String> days) {
    return CompletableFuture.supplyAsync(() -> sum(days), workers);
  }
  // end

  // snippet:suppressed
  // Nothing else uses these two threads, and this runs once.
  @SuppressWarnings("SameExecutorWait")
  Future<String> warmUp(List<String> days) {
    return workers.submit(() -> workers.submit(() -> sum(days)).get());
  }
  // end

  private static String header() {
    return "Total: ";
  }

  private static String sum(List<String> days) {
    return String.valueOf(days.size());
  }
}
