package orders;

import java.util.List;
import java.util.concurrent.CompletableFuture;

class ForEach {
  CompletableFuture<Void> saveAll(List<String> xs) {
    return CompletableFuture.allOf(xs.stream().map(x -> save(x)).toArray(CompletableFuture[]::new));
  }

  private CompletableFuture<Void> save(String x) {
    return CompletableFuture.runAsync(() -> System.out.println(x));
  }
}
