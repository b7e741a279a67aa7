package docs;

import java.util.concurrent.CompletableFuture;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ContextLostAcrossAsyncWrong {
  interface Orders {
    String of(String user);
  }

  private final Orders orders;

  ContextLostAcrossAsyncWrong(Orders orders) {
    this.orders = orders;
  }

  // snippet:read
  @GetMapping("/orders")
  CompletableFuture<String> orders() {
    return CompletableFuture.supplyAsync(
        () -> {
          // BUG: Diagnostic contains: [ContextLostAcrossAsync]
          var user = SecurityContextHolder.getContext().getAuthentication();
          return orders.of(user.getName());
        });
  }
  // end
}
