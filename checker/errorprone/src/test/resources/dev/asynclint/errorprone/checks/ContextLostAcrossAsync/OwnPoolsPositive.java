package checks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pools that this module makes itself, and parallel streams. */
@RestController
class OwnPoolsPositive {
  private static final ThreadLocal<String> TENANT = new ThreadLocal<>();
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  @GetMapping("/pool")
  CompletableFuture<String> pool() {
    return CompletableFuture.supplyAsync(
        // BUG: Diagnostic contains: CompletableFuture.supplyAsync runs this on another thread, which has no security context
        () -> SecurityContextHolder.getContext().getAuthentication().getName(), pool);
  }

  @GetMapping("/submit")
  void submit() {
    // BUG: Diagnostic contains: no log context
    pool.submit(() -> System.out.println(MDC.get("request")));
  }

  @GetMapping("/parallel")
  List<String> parallel(List<String> names) {
    return names.parallelStream()
        // BUG: Diagnostic contains: Stream.map runs this on other threads
        .map(name -> name + SecurityContextHolder.getContext().getAuthentication().getName())
        .toList();
  }

  @GetMapping("/tenant")
  CompletableFuture<String> tenant(String tenant) {
    TENANT.set(tenant);
    try {
      // BUG: Diagnostic contains: no value of OwnPoolsPositive.TENANT
      return CompletableFuture.supplyAsync(() -> "of " + TENANT.get());
    } finally {
      TENANT.remove();
    }
  }

  @GetMapping("/audit")
  String audit(HttpServletRequest request) {
    // BUG: Diagnostic contains: Read ServletRequest.getRemoteAddr before the work is handed over
    pool.execute(() -> System.out.println(request.getRemoteAddr()));
    return "ok";
  }

  @GetMapping("/passed")
  void passed(HttpServletRequest request) {
    // BUG: Diagnostic contains: the request may be over
    CompletableFuture.runAsync(() -> log(request));
  }

  private static void log(HttpServletRequest request) {
    System.out.println(request.getRequestURI());
  }
}
