package processors;

import java.util.concurrent.CompletableFuture;
import lombok.Data;
import lombok.RequiredArgsConstructor;
import org.mapstruct.Mapper;

@RequiredArgsConstructor
public class Orders {
  private final OrderMapper mapper;

  @Data
  public static class Order {
    private CompletableFuture<String> price;
  }

  @Data
  public static class View {
    private String price;
  }

  @Mapper
  public interface OrderMapper {
    View view(Order order);

    default String wait(CompletableFuture<String> price) {
      return price.join();
    }
  }

  CompletableFuture<View> show(Order order) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(mapper.view(order));
  }
}
