// Both Spring stacks are on the class path: Spring MVC runs annotated controllers, on platform threads.
package example;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, precedence: a synchronous MVC handler is BlockingWaitOnRequestThread's business. */
@RestController
class SpringMvcHandlersNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();

  // OK: a platform thread's handler; the other check has it
  @GetMapping("/user")
  String user() {
    return user.join();
  }

  // OK: Spring MVC runs a Callable on its task executor
  @GetMapping("/callable")
  Callable<String> callable() {
    return () -> user.join();
  }
}
