package checks;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
class LoopsPositive {
  static class Item {
    long id;
  }

  record Order(List<Long> ids) {}

  interface Items extends JpaRepository<Item, Long> {
    boolean isReady(long id);
  }

  private final Items items;
  private final RestTemplate rest;

  LoopsPositive(Items items, RestTemplate rest) {
    this.items = items;
    this.rest = rest;
  }

  @PostMapping("/a")
  List<String> rest(@RequestBody Order order) {
    return order.ids().stream()
        // BUG: Diagnostic contains: [LongRunningWorkInRequest]
        .map(id -> rest.getForObject("http://a/" + id, String.class))
        .toList();
  }

  @PostMapping("/b")
  void indexed(@RequestBody Order order) {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    for (int i = 0; i < order.ids().size(); i++) {
      items.deleteById(order.ids().get(i));
    }
  }

  @GetMapping("/c")
  void poll(long id) throws InterruptedException {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    while (!items.isReady(id)) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  @GetMapping("/d")
  void each() {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    items.findAll().forEach(i -> items.delete(i));
  }
}
