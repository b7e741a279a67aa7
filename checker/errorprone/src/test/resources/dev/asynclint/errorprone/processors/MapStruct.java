import java.util.concurrent.CompletableFuture;
import org.mapstruct.Mapper;

class MapStruct {
  record Order(CompletableFuture<String> price) {}

  record Line(String text) {}

  static class View {
    public String price;
  }

  static class Copy {
    public String text;
  }

  @Mapper
  interface OrderMapper {
    View view(Order order);

    Copy copy(Line line);

    default String wait(CompletableFuture<String> future) {
      return future.join();
    }
  }

  CompletableFuture<View> throughTheMapper(OrderMapper mapper, Order order) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(mapper.view(order));
  }

  CompletableFuture<View> throughTheImplementation(Order order) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(new MapStruct$OrderMapperImpl().view(order));
  }

  CompletableFuture<Copy> silent(OrderMapper mapper) {
    return CompletableFuture.completedFuture(mapper.copy(new Line("")));
  }
}
