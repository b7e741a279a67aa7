package example;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** RULES, LongRunningWorkInRequest: handing work to a queue or scheduler; cheap loops. */
@RestController
class HandlersNegative extends HttpServlet {
  enum Region {
    NORTH,
    SOUTH
  }

  private static final long serialVersionUID = 1L;

  private transient JavaMailSender mail;
  private transient JdbcTemplate jdbc;
  private transient RestTemplate peers;
  private transient BlockingQueue<String> queue;
  private final transient ExecutorService workers = Executors.newFixedThreadPool(2);
  private volatile boolean ready;

  private static SimpleMailMessage to(String recipient) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setTo(recipient);
    return message;
  }

  // OK: a cheap loop
  @PostMapping("/total")
  int total(@RequestBody List<Integer> values) {
    int sum = 0;
    for (int value : values) {
      sum += value;
    }
    return sum;
  }

  // OK: one call for all
  @PostMapping("/batch")
  void batch(@RequestBody List<String> names) {
    List<Object[]> rows = new ArrayList<>();
    for (String name : names) {
      rows.add(new Object[] {name});
    }
    jdbc.batchUpdate("insert into names values (?)", rows);
  }

  // OK: a part of all for each call
  @PostMapping("/parts")
  void parts(@RequestBody List<List<Object[]>> parts) {
    for (List<Object[]> part : parts) {
      jdbc.batchUpdate("insert into names values (?)", part);
    }
  }

  // OK: handed to a queue
  @PostMapping("/queue")
  void queued(@RequestBody List<String> recipients) {
    for (String recipient : recipients) {
      queue.add(recipient);
    }
  }

  // OK: handed to threads of its own
  @PostMapping("/workers")
  void workers(@RequestBody List<String> recipients) {
    workers.execute(() -> recipients.forEach(recipient -> mail.send(to(recipient))));
  }

  // OK: as many as the program has written down
  @PostMapping("/regions")
  void regions() {
    for (Region region : Region.values()) {
      peers.getForObject("/status/" + region, String.class);
    }
    for (String name : List.of("users", "orders")) {
      peers.getForObject("/status/" + name, String.class);
    }
    for (int i = 0; i < 3; i++) {
      peers.getForObject("/status/" + i, String.class);
    }
  }

  // OK: a few of them only
  @PostMapping("/first")
  void first(@RequestBody List<String> recipients) {
    recipients.stream().limit(5).forEach(recipient -> mail.send(to(recipient)));
  }

  // OK: one mail, then it is over
  @PostMapping("/one")
  void one(@RequestBody List<String> recipients) {
    for (String recipient : recipients) {
      if (recipient.endsWith("@example.org")) {
        mail.send(to(recipient));
        break;
      }
    }
  }

  // OK: only when something has failed
  @PostMapping("/failures")
  int failures(@RequestBody List<String> numbers) {
    int sum = 0;
    for (String number : numbers) {
      try {
        sum += Integer.parseInt(number);
      } catch (NumberFormatException e) {
        mail.send(to("support@example.org"));
      }
    }
    return sum;
  }

  // OK: a number of attempts
  @GetMapping("/attempts")
  String attempts() throws InterruptedException {
    for (int attempt = 0; attempt < 3; attempt++) {
      if (ready) {
        return "ready";
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    int left = 5;
    while (!ready && left-- > 0) {
      Thread.sleep(10);
    }
    return "not yet";
  }

  // OK: tries again after a failure
  @GetMapping("/retry")
  String retry() throws InterruptedException {
    while (true) {
      try {
        return peers.getForObject("/status", String.class);
      } catch (RuntimeException e) {
        Thread.sleep(10);
      }
    }
  }

  // OK: the loop ends
  @GetMapping("/ends")
  int ends() {
    int steps = 0;
    while (true) {
      steps++;
      if (steps * steps > 100) {
        break;
      }
    }
    return steps;
  }

  // OK: copying ends with what is copied
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    InputStream in = request.getInputStream();
    OutputStream out = response.getOutputStream();
    byte[] buffer = new byte[8192];
    while (true) {
      int read = in.read(buffer);
      if (read < 0) {
        return;
      }
      out.write(buffer, 0, read);
    }
  }

  // OK: what streams goes on as long as somebody listens
  @GetMapping("/ticks")
  SseEmitter ticks(SseEmitter emitter) throws Exception {
    while (!ready) {
      emitter.send("tick");
      Thread.sleep(1000);
    }
    return emitter;
  }

  // OK: it runs on another thread, and streams
  @PostMapping("/stream")
  StreamingResponseBody stream(@RequestBody List<String> names) {
    return out -> {
      for (String name : names) {
        out.write(peers.getForObject("/users/" + name, byte[].class));
      }
    };
  }

  // OK: on the shared pool a sleep is a blocking call like others, and another check's
  CompletableFuture<Void> pollsOnThePool() {
    return CompletableFuture.runAsync(
        () -> {
          while (!ready) {
            pause();
          }
        });
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // OK: no request
  @Scheduled(fixedDelay = 1000)
  void scheduled() throws InterruptedException {
    while (!ready) {
      Thread.sleep(10);
    }
  }

  // OK: nobody's request reaches it
  void campaign(List<String> recipients) {
    for (String recipient : recipients) {
      mail.send(to(recipient));
    }
  }

  // OK: once for each name, and then kept
  @PostMapping("/kept")
  void kept(@RequestBody List<String> names, java.util.Map<String, String> cache) {
    for (String name : names) {
      cache.computeIfAbsent(name, key -> peers.getForObject("/users/" + key, String.class));
    }
  }

  // OK: a test
  @Test
  void test() throws InterruptedException {
    while (!ready) {
      Thread.sleep(10);
    }
  }

  // OK: suppressed
  @SuppressWarnings("LongRunningWorkInRequest")
  @PostMapping("/suppressed")
  void suppressed(@RequestBody List<String> recipients) {
    for (String recipient : recipients) {
      mail.send(to(recipient));
    }
  }
}
