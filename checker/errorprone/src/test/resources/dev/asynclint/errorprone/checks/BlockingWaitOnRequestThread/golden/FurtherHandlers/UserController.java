package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UserController {
  final CompletableFuture<String> user = new CompletableFuture<>();
  final CompletableFuture<String> other = new CompletableFuture<>();

  private String load() {
    // BUG: Diagnostic contains: join
    return user.join();
  }

  private String between() {
    return load();
  }

  @GetMapping("/a")
  String first() {
    return between();
  }

  @GetMapping("/b")
  String second() {
    return load();
  }

  @GetMapping("/c")
  String third() {
    return between();
  }

  private String loadTwo() {
    // BUG: Diagnostic contains: join
    return other.join();
  }

  @GetMapping("/d")
  String fourth() {
    return loadTwo();
  }

  @GetMapping("/e")
  String fifth() {
    return loadTwo();
  }

  @GetMapping("/f")
  String timed() throws Exception {
    // BUG: Diagnostic contains: get
    return user.get(1, TimeUnit.SECONDS);
  }
}
