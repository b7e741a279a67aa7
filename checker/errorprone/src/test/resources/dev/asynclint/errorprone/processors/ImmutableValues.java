import java.util.concurrent.CompletableFuture;
import org.immutables.value.Value;

class ImmutableValues {
  @Value.Immutable
  interface Order {
    CompletableFuture<String> answer();

    @Value.Check
    default void check() {
      if (answer().join().isEmpty()) {
        throw new IllegalStateException();
      }
    }
  }

  @Value.Immutable
  interface Line {
    String text();
  }

  CompletableFuture<Order> throughTheBuilder(CompletableFuture<String> answer) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(ImmutableOrder.builder().answer(answer).build());
  }

  CompletableFuture<Line> silent() {
    return CompletableFuture.completedFuture(ImmutableLine.builder().text("").build());
  }
}
