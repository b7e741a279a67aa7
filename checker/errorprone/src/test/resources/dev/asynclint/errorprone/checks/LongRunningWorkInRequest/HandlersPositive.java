package example;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

/** RULES, LongRunningWorkInRequest: endless loops, polling with sleep, per-element loops. */
@RestController
class HandlersPositive {
  record Campaign(List<String> recipients, String text) {}

  record Order(long user) {}

  private JavaMailSender mail;
  private JdbcTemplate jdbc;
  private RestTemplate peers;
  private EntityManager entities;
  private BlockingQueue<String> queue;
  private volatile boolean ready;

  private void send(String recipient) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setTo(recipient);
    mail.send(message);
  }

  @PostMapping("/campaign")
  void campaign(@RequestBody Campaign campaign) {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    for (String recipient : campaign.recipients()) {
      send(recipient);
    }
  }

  @PostMapping("/each")
  void each(@RequestBody Campaign campaign) {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    campaign.recipients().forEach(recipient -> send(recipient));
  }

  @PostMapping("/references")
  void references(@RequestBody List<String> recipients) {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    recipients.forEach(this::send);
  }

  @PostMapping("/names")
  List<String> names(@RequestBody List<Long> ids) {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    return ids.stream().map(id -> name(id)).toList();
  }

  private String name(long id) {
    return jdbc.queryForObject("select name from users where id = ?", String.class, id);
  }

  @PostMapping("/counted")
  void counted(@RequestBody List<Long> ids) {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    for (int i = 0; i < ids.size(); i++) {
      jdbc.update("delete from users where id = ?", ids.get(i));
    }
  }

  @GetMapping("/orders")
  List<String> orders() {
    List<Order> orders = entities.createQuery("from Order", Order.class).getResultList();
    List<String> names = new ArrayList<>();
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    for (Order order : orders) {
      names.add(entities.find(String.class, order.user()));
    }
    return names;
  }

  @PostMapping("/deep")
  void deep(@RequestBody List<String> recipients) {
    helper(recipients);
  }

  private void helper(List<String> recipients) {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    for (String recipient : recipients) {
      peers.postForLocation("/greetings", recipient);
    }
  }

  @GetMapping("/poll")
  String poll() throws InterruptedException {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    while (!ready) {
      Thread.sleep(100);
    }
    return "ready";
  }

  @GetMapping("/deadline")
  String deadline() throws InterruptedException {
    long end = System.nanoTime() + 1_000_000_000L;
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    while (!ready && System.nanoTime() < end) {
      pause();
    }
    return ready ? "ready" : "not yet";
  }

  private static void pause() throws InterruptedException {
    Thread.sleep(100);
  }

  @GetMapping("/until")
  String until() throws InterruptedException {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    do {
      Thread.sleep(100);
    } while (!ready);
    return "ready";
  }

  @GetMapping("/endless")
  void endless() throws InterruptedException {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    while (true) {
      send(queue.take());
    }
  }

  @PostMapping("/pool")
  CompletableFuture<Void> pool(@RequestBody List<String> recipients) {
    return CompletableFuture.runAsync(
        () -> {
          // BUG: Diagnostic contains: [LongRunningWorkInRequest]
          for (String recipient : recipients) {
            send(recipient);
          }
        });
  }

  CompletableFuture<Void> endlessOnThePool() {
    return CompletableFuture.runAsync(
        () -> {
          // BUG: Diagnostic contains: [LongRunningWorkInRequest]
          for (; ; ) {
            ready = queue.isEmpty();
          }
        });
  }

  @PostMapping("/throttled")
  void throttled(@RequestBody List<String> values) throws InterruptedException {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    for (String value : values) {
      queue.add(value);
      Thread.sleep(50);
    }
  }
}
