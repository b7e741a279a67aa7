package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A wait that ends in time needs no advice to wait with a timeout. */
@RestController
class UserController {
  final CompletableFuture<String> user = new CompletableFuture<>();

  @GetMapping("/limited")
  String limited() {
    // BUG: Diagnostic contains: or serve requests on virtual threads, instead of
    return user.orTimeout(1, TimeUnit.SECONDS).join();
  }

  @GetMapping("/mapped")
  String mapped() {
    // BUG: Diagnostic contains: or serve requests on virtual threads, instead of
    return user.completeOnTimeout("", 1, TimeUnit.SECONDS).thenApply(String::trim).join();
  }

  @GetMapping("/first")
  Object first(CompletableFuture<String> other) {
    // BUG: Diagnostic contains: or at least wait with a timeout
    return CompletableFuture.anyOf(user, other).join();
  }
}
