package docs;

import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;

class BlockingOnCommonPoolWrong {
  private final JdbcTemplate jdbc;

  BlockingOnCommonPoolWrong(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  // snippet:task
  CompletableFuture<Integer> archive() {
    // BUG: Diagnostic contains: [BlockingOnCommonPool]
    return CompletableFuture.supplyAsync(() -> jdbc.update("insert into archive …"));
  }
  // end
}
