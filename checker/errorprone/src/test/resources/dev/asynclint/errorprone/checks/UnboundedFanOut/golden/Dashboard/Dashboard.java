package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class Dashboard {
  CompletableFuture<Void> load(List<String> ids) {
    List<CompletableFuture<String>> tiles = ids.stream().map(this::tile).toList();
    // BUG: Diagnostic contains: allOf
    return CompletableFuture.allOf(tiles.toArray(new CompletableFuture[0]));
  }

  private CompletableFuture<String> tile(String id) {
    return new CompletableFuture<>();
  }

  void export(String id) {
    // BUG: Diagnostic contains: newFixedThreadPool
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.execute(() -> System.out.println(id));
    pool.shutdown();
  }
}
