import java.util.concurrent.CompletableFuture;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import lombok.NonNull;
import lombok.RequiredArgsConstructor;
import lombok.SneakyThrows;
import lombok.Value;

class Lombok {
  @RequiredArgsConstructor
  static class Cache {
    private final CompletableFuture<String> text;

    String read() {
      return text.join();
    }
  }

  static class Lazy {
    private final CompletableFuture<String> source = new CompletableFuture<>();

    @Getter(lazy = true)
    private final String text = source.join();
  }

  @Data
  @Builder
  @AllArgsConstructor
  static class Order {
    @NonNull private CompletableFuture<String> price;
    private int count;
  }

  @Value
  static class Line {
    String text;
  }

  CompletableFuture<String> throughAConstructor(CompletableFuture<String> text) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(new Cache(text).read());
  }

  CompletableFuture<String> throughALazyGetter(Lazy lazy) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(lazy.getText());
  }

  CompletableFuture<String> onAGetter(Order order) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(order.getPrice().join());
  }

  @SneakyThrows
  CompletableFuture<String> inSneakyThrows(CompletableFuture<String> text) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(text.get());
  }

  CompletableFuture<Order> silent(CompletableFuture<String> price) {
    Order order = Order.builder().price(price).count(1).build();
    order.setCount(new Line("").getText().length());
    return order.getPrice().thenApply(text -> order);
  }
}
