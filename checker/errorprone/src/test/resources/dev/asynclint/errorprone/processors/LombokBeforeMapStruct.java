import java.util.concurrent.CompletableFuture;
import lombok.Data;
import org.mapstruct.Mapper;

class LombokBeforeMapStruct {
  @Data
  static class Order {
    private CompletableFuture<String> price;
  }

  @Data
  static class View {
    private String price;
  }

  @Mapper
  interface OrderMapper {
    View view(Order order);

    default String wait(CompletableFuture<String> future) {
      return future.join();
    }
  }

  CompletableFuture<View> throughGettersAndTheMapper(OrderMapper mapper, Order order) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(mapper.view(order));
  }

  CompletableFuture<String> silent(View view) {
    return CompletableFuture.completedFuture(view.getPrice());
  }
}
