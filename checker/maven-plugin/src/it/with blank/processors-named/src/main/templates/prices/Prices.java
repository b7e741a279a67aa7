package prices;

import java.util.concurrent.CompletableFuture;

public class Prices {
  public String wait(CompletableFuture<String> text) {
    return "${project.version}" + text.join();
  }

  CompletableFuture<String> show(CompletableFuture<String> text) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(wait(text));
  }
}
