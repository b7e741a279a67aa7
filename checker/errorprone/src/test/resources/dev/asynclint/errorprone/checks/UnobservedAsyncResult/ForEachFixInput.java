package orders;

import java.util.List;
import java.util.concurrent.CompletableFuture;

class ForEach {
  void saveAll(List<String> xs) {
    xs.forEach(x -> save(x));
  }

  private CompletableFuture<Void> save(String x) {
    return CompletableFuture.runAsync(() -> System.out.println(x));
  }
}
