// Where only spring-webflux is on the class path its event loop runs annotated controllers too.
// without: spring-webmvc
package example;

import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, async context: a WebFlux handler runs on an event loop, whatever it returns. */
@RestController
class WebFluxOnlyPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();

  @GetMapping("/user")
  String user() {
    // BUG: Diagnostic contains: join
    return user.join();
  }

  @GetMapping("/name")
  String name() {
    // BUG: Diagnostic contains: join
    return load();
  }

  private String load() {
    return user.join();
  }

  // OK: no handler
  String unmapped() {
    return user.join();
  }
}
