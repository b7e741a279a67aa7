package docs;

import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ParallelStreamOnRequestPathRight {
  record Order(long cents) {}

  interface Orders {
    List<Order> all();

    void total(long cents);
  }

  private final Orders orders;

  ParallelStreamOnRequestPathRight(Orders orders) {
    this.orders = orders;
  }

  // snippet:handler
  @PostMapping("/orders/total")
  long total(@RequestBody List<Order> orders) {
    return sum(orders);
  }

  private static long sum(List<Order> orders) {
    return orders.stream().mapToLong(Order::cents).sum();
  }
  // end

  // snippet:batch
  @Scheduled(cron = "0 0 3 * * *")
  void totalOfTheDay() {
    orders.total(orders.all().parallelStream().mapToLong(Order::cents).sum());
  }
  // end

  // snippet:suppressed
  // Minutes of pure computation, one request at a time, on a machine of its own.
  @SuppressWarnings("ParallelStreamOnRequestPath")
  @PostMapping("/orders/simulation")
  double simulate(@RequestBody List<Order> orders) {
    return orders.parallelStream().mapToDouble(order -> Math.sqrt(order.cents())).sum();
  }
  // end
}
