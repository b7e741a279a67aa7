package single;

import java.util.concurrent.CompletableFuture;

public class Single {
  String read(CompletableFuture<String> text) {
    return text.join();
  }

  CompletableFuture<String> show(CompletableFuture<String> text) {
    return CompletableFuture.completedFuture(read(text));
  }
}
