package example;

import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, exemption 7, the other direction. */
@RestController
class SuppressedPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();

  @GetMapping("/other-name")
  @SuppressWarnings("BlockingWaitInAsync")
  String otherName() {
    // BUG: Diagnostic contains: join
    return user.join();
  }

  // The annotation of the caller is not at the wait, where the report stands.
  @GetMapping("/caller")
  @SuppressWarnings("BlockingWaitOnRequestThread")
  String caller() {
    return load();
  }

  private String load() {
    // BUG: Diagnostic contains: join
    return user.join();
  }

  @GetMapping("/two")
  String two() {
    // OK: this one is suppressed
    @SuppressWarnings("BlockingWaitOnRequestThread")
    String first = user.join();
    CompletableFuture<String> other = new CompletableFuture<>();
    // BUG: Diagnostic contains: join
    return first + other.join();
  }
}
