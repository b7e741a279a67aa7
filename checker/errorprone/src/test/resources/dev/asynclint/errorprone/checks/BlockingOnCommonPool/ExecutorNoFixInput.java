package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which of two, and none in a static method, nobody can say. */
class ExecutorNoFix {
  private JdbcTemplate jdbc;
  private Executor workers;
  private Executor others;

  CompletableFuture<Integer> two() {
    // BUG: Diagnostic contains: JdbcTemplate.update blocks
    return CompletableFuture.supplyAsync(() -> jdbc.update("delete"));
  }

  static class Static {
    private Executor own;

    static CompletableFuture<Integer> none(JdbcTemplate jdbc) {
      // BUG: Diagnostic contains: JdbcTemplate.update blocks
      return CompletableFuture.supplyAsync(() -> jdbc.update("delete"));
    }
  }
}
