package example;

import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, virtual-thread context: detected in the class output's application*.properties|yml. */
@RestController
class UserController {
  final CompletableFuture<String> user = new CompletableFuture<>();

  // OK: waiting is legal on a virtual thread
  @GetMapping("/user")
  String user() {
    return user.join();
  }
}
