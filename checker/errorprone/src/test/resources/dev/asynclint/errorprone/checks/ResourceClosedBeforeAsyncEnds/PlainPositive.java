package checks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import javax.sql.DataSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class PlainPositive {
  private final DataSource data;
  private final ExecutorService pool;

  PlainPositive(DataSource data, ExecutorService pool) {
    this.data = data;
    this.pool = pool;
  }

  Mono<Integer> mono(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return Mono.fromCallable(() -> in.read());
    }
  }

  Mono<Integer> reference(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return Mono.fromCallable(in::read);
    }
  }

  void submitted() throws SQLException {
    try (Connection c = data.getConnection()) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      pool.submit(() -> c.createStatement().execute("x"));
    }
  }

  Flux<String> mapped(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return Flux.fromStream(lines.map(String::trim));
    }
  }

  CompletableFuture<Boolean> step(CompletableFuture<String> sql) throws SQLException {
    Connection c = data.getConnection();
    try {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return sql.thenApplyAsync(s -> execute(c, s), pool);
    } finally {
      c.close();
    }
  }

  private static boolean execute(Connection c, String sql) {
    return c != null;
  }
}
