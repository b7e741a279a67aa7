package docs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.jdbc.core.JdbcTemplate;

class BlockingOnCommonPoolRight {
  private final JdbcTemplate jdbc;
  private final Executor blocking;

  BlockingOnCommonPoolRight(JdbcTemplate jdbc, Executor blocking) {
    this.jdbc = jdbc;
    this.blocking = blocking;
  }

  // snippet:task
  CompletableFuture<Integer> archive() {
    return CompletableFuture.supplyAsync(() -> jdbc.update("insert into archive …"), blocking);
  }
  // end

  // snippet:suppressed
  // A command line tool: nobody else uses the pool.
  @SuppressWarnings("BlockingOnCommonPool")
  CompletableFuture<Integer> once() {
    return CompletableFuture.supplyAsync(() -> jdbc.update("vacuum"));
  }
  // end
}
