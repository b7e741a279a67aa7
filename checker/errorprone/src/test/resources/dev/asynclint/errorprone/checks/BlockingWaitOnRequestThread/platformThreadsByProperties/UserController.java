package example;

import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, virtual-thread context: the property says false. */
@RestController
class UserController {
  final CompletableFuture<String> user = new CompletableFuture<>();

  @GetMapping("/user")
  String user() {
    // BUG: Diagnostic contains: join
    return user.join();
  }
}
