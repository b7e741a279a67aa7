package found;

import com.google.auto.value.AutoValue;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import lombok.Value;

@RequiredArgsConstructor
public class Orders {
  private final Prices prices;

  @AutoValue
  abstract static class Line {
    static Line of(CompletableFuture<String> price) {
      return new AutoValue_Orders_Line(price);
    }

    abstract CompletableFuture<String> price();
  }

  @Value
  static class Prices {
    Line line;

    String first() {
      return line.price().join();
    }
  }

  CompletableFuture<String> show() {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(prices.first());
  }
}
