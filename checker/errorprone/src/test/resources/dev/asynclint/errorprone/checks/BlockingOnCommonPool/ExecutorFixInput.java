package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.jdbc.core.JdbcTemplate;

class ExecutorFix {
  private JdbcTemplate jdbc;
  private Executor workers;

  CompletableFuture<Integer> field() {
    return CompletableFuture.supplyAsync(() -> jdbc.update("delete"));
  }

  CompletableFuture<Void> nested(List<String> sql) {
    return CompletableFuture.runAsync(() -> sql.forEach(each -> jdbc.update(each)));
  }

  CompletableFuture<Integer> callback(CompletableFuture<String> sql) {
    return sql.thenApplyAsync(each -> jdbc.update(each));
  }
}
