package named;

import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import prices.Prices;

@RequiredArgsConstructor
public class Orders {
  private final Prices prices;

  CompletableFuture<String> show(CompletableFuture<String> text) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(prices.wait(text));
  }
}
