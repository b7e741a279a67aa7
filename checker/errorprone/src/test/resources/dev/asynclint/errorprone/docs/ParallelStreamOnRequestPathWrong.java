package docs;

import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ParallelStreamOnRequestPathWrong {
  record Order(long cents) {}

  // snippet:handler
  @PostMapping("/orders/total")
  long total(@RequestBody List<Order> orders) {
    return sum(orders);
  }

  private static long sum(List<Order> orders) {
    // BUG: Diagnostic contains: [ParallelStreamOnRequestPath]
    return orders.parallelStream().mapToLong(Order::cents).sum();
  }
  // end
}
