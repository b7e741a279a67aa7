package checks;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.slf4j.MDC;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;

@RestController
class TasksPositive {
  @GetMapping("/user")
  CompletableFuture<String> user() {
    return CompletableFuture.supplyAsync(
        // BUG: Diagnostic contains: [ContextLostAcrossAsync]
        () -> SecurityContextHolder.getContext().getAuthentication().getName());
  }

  @GetMapping("/session")
  CompletableFuture<String> session() {
    return CompletableFuture.supplyAsync(
        // BUG: Diagnostic contains: no request context
        () -> RequestContextHolder.currentRequestAttributes().getSessionId());
  }

  @GetMapping("/locale")
  CompletableFuture<Locale> locale() {
    // BUG: Diagnostic contains: [ContextLostAcrossAsync]
    return CompletableFuture.supplyAsync(() -> LocaleContextHolder.getLocale());
  }

  @GetMapping("/id")
  CompletableFuture<String> id() {
    return CompletableFuture.completedFuture("id")
        // BUG: Diagnostic contains: [ContextLostAcrossAsync]
        .thenApplyAsync(prefix -> prefix + MDC.get("request"));
  }

  @GetMapping("/thread")
  void thread() {
    new Thread(
            () -> {
              // BUG: Diagnostic contains: [ContextLostAcrossAsync]
              System.out.println(MDC.get("request"));
            })
        .start();
  }

  @GetMapping("/deep")
  CompletableFuture<String> deep() {
    // BUG: Diagnostic contains: SecurityContextHolder.getContext
    return CompletableFuture.supplyAsync(() -> audited());
  }

  private String audited() {
    return name() + " was here";
  }

  private String name() {
    return SecurityContextHolder.getContext().getAuthentication().getName();
  }

  @GetMapping("/helper")
  CompletableFuture<String> helper() {
    return start();
  }

  private CompletableFuture<String> start() {
    // BUG: Diagnostic contains: [ContextLostAcrossAsync]
    return CompletableFuture.supplyAsync(() -> MDC.get("request"));
  }
}
