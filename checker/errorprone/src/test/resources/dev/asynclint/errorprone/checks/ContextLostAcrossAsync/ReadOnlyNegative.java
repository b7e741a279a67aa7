package checks;

import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

class ReadOnlyNegative {
  private JdbcTemplate jdbc;

  // OK: the transaction only reads, so the change has to be outside
  @Transactional(readOnly = true)
  public int count() {
    CompletableFuture.runAsync(() -> jdbc.update("update seen set n = n + 1"));
    return 1;
  }
}
