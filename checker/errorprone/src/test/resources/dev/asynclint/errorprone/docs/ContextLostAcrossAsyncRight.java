package docs;

import java.util.concurrent.CompletableFuture;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ContextLostAcrossAsyncRight {
  interface Orders {
    String of(String user);
  }

  private final Orders orders;

  ContextLostAcrossAsyncRight(Orders orders) {
    this.orders = orders;
  }

  // snippet:read
  @GetMapping("/orders")
  CompletableFuture<String> orders() {
    var user = SecurityContextHolder.getContext().getAuthentication();
    return CompletableFuture.supplyAsync(() -> orders.of(user.getName()));
  }
  // end

  // snippet:suppressed
  // An agent copies the log context to every thread.
  @SuppressWarnings("ContextLostAcrossAsync")
  @GetMapping("/trace")
  CompletableFuture<String> trace() {
    return CompletableFuture.supplyAsync(() -> MDC.get("trace"));
  }
  // end
}
