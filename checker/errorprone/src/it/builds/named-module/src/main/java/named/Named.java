package named;

import java.util.concurrent.CompletableFuture;

public class Named {
  String read(CompletableFuture<String> text) {
    return text.join();
  }

  CompletableFuture<String> show(CompletableFuture<String> text) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(read(text));
  }
}
