package checks;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RestoredNegative {
  // OK: a helper sets the context first
  @GetMapping("/a")
  CompletableFuture<String> restoredByHelper() {
    SecurityContext caller = SecurityContextHolder.getContext();
    return CompletableFuture.supplyAsync(
        () -> {
          restore(caller);
          return name();
        });
  }

  // OK: a wrapper sets the context and then runs the function
  @GetMapping("/b")
  CompletableFuture<String> wrapped() {
    return CompletableFuture.supplyAsync(withContext(() -> name()));
  }

  // OK: a wrapper sets the log context and runs the function on the other thread
  @GetMapping("/c")
  CompletableFuture<String> wrappedInside() {
    Map<String, String> log = MDC.getCopyOfContextMap();
    return CompletableFuture.supplyAsync(() -> inLog(log, () -> MDC.get("request")));
  }

  // OK: a try-with-resources scope of one's own sets it
  @GetMapping("/d")
  CompletableFuture<String> scope() {
    SecurityContext caller = SecurityContextHolder.getContext();
    return CompletableFuture.supplyAsync(
        () -> {
          try (Scope scope = new Scope(caller)) {
            return name();
          }
        });
  }

  private static final class Scope implements AutoCloseable {
    Scope(SecurityContext context) {
      SecurityContextHolder.setContext(context);
    }

    @Override
    public void close() {
      SecurityContextHolder.clearContext();
    }
  }

  private static void restore(SecurityContext context) {
    SecurityContextHolder.setContext(context);
  }

  private static <T> T inLog(Map<String, String> log, Supplier<T> work) {
    MDC.setContextMap(log);
    try {
      return work.get();
    } finally {
      MDC.clear();
    }
  }

  private static <T> Supplier<T> withContext(Supplier<T> work) {
    SecurityContext caller = SecurityContextHolder.getContext();
    return () -> {
      SecurityContextHolder.setContext(caller);
      try {
        return work.get();
      } finally {
        SecurityContextHolder.clearContext();
      }
    };
  }

  private static String name() {
    return SecurityContextHolder.getContext().getAuthentication().getName();
  }
}
