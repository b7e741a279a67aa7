package docs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class SameExecutorWaitWrong {
  // snippet:pool
  private final ExecutorService workers = Executors.newFixedThreadPool(2);

  CompletableFuture<String> report(List<String> days) {
    return CompletableFuture.supplyAsync(() -> header() + totals(days), workers);
  }

  private String totals(List<String> days) {
    // BUG: Diagnostic contains: [SameExecutorWait]
    return CompletableFuture.supplyAsync(() -> sum(days), workers).join();
  }
  // end

  private static String header() {
    return "Total: ";
  }

  private static String sum(List<String> days) {
    return String.valueOf(days.size());
  }
}
