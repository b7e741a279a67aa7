package clean;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CleanTest {
  String read(CompletableFuture<String> text) {
    return text.join();
  }

  CompletableFuture<String> show(CompletableFuture<String> text) {
    return new Clean().show(CompletableFuture.completedFuture(read(text)));
  }

  @Test
  void shows() {
    show(new CompletableFuture<>());
  }
}
