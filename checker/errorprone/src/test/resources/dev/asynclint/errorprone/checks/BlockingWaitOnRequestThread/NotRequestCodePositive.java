package example;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, exemption 5, the other direction: what a handler shares with start-up and tests. */
@RestController
class NotRequestCodePositive {
  static final CompletableFuture<String> USER = new CompletableFuture<>();

  private static String shared() {
    // BUG: Diagnostic contains: NotRequestCodePositive.handler
    return USER.join();
  }

  public static void main(String[] arguments) {
    shared();
  }

  @Test
  void test() {
    shared();
  }

  @Scheduled(fixedRate = 1000)
  void scheduled() {
    shared();
  }

  @GetMapping("/handler")
  String handler() {
    return shared();
  }

  // OK: reached by the timer only
  private static String timer() {
    return new CompletableFuture<String>().join();
  }

  @Scheduled(fixedRate = 1000)
  void otherScheduled() {
    timer();
  }
}
