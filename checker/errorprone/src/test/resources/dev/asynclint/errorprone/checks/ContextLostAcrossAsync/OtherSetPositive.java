package checks;

import java.util.concurrent.CompletableFuture;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OtherSetPositive {
  @GetMapping("/a")
  CompletableFuture<String> otherIsSet() {
    return CompletableFuture.supplyAsync(
        () -> {
          MDC.put("job", "names");
          // BUG: Diagnostic contains: [ContextLostAcrossAsync]
          return SecurityContextHolder.getContext().getAuthentication().getName();
        });
  }

  @GetMapping("/b")
  CompletableFuture<String> clearedOnly() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            // BUG: Diagnostic contains: [ContextLostAcrossAsync]
            return SecurityContextHolder.getContext().getAuthentication().getName();
          } finally {
            MDC.clear();
          }
        });
  }
}
