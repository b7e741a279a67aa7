package checks;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.MDC;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MissedPositive {
  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private JdbcTemplate jdbc;

  @GetMapping("/a")
  CompletableFuture<String> reference() {
    // BUG: Diagnostic contains: [ContextLostAcrossAsync]
    return CompletableFuture.supplyAsync(this::name, pool);
  }

  private String name() {
    return SecurityContextHolder.getContext().getAuthentication().getName();
  }

  @GetMapping("/b")
  void parallel(List<String> names) {
    // BUG: Diagnostic contains: [ContextLostAcrossAsync]
    names.parallelStream().map(this::tagged).forEach(System.out::println);
  }

  private String tagged(String name) {
    return name + MDC.get("request");
  }

  @Transactional
  public void byReference(List<String> names) {
    // BUG: Diagnostic contains: [ContextLostAcrossAsync]
    CompletableFuture.runAsync(this::journal);
  }

  private void journal() {
    jdbc.update("insert into journal values (1)");
  }
}
