package docs;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javax.sql.DataSource;
import reactor.core.publisher.Flux;

class ResourceClosedBeforeAsyncEndsWrong {
  interface Orders {
    long count(Connection connection);
  }

  private final DataSource database;
  private final RedisClient redis;
  private final Orders orders;
  private final Executor workers;

  ResourceClosedBeforeAsyncEndsWrong(
      DataSource database, RedisClient redis, Orders orders, Executor workers) {
    this.database = database;
    this.redis = redis;
    this.orders = orders;
    this.workers = workers;
  }

  // snippet:task
  CompletableFuture<Long> orders() throws SQLException {
    try (Connection connection = database.getConnection()) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return CompletableFuture.supplyAsync(() -> orders.count(connection), workers);
    }
  }
  // end

  // snippet:call
  RedisFuture<String> name(String userId) {
    try (StatefulRedisConnection<String, String> connection = redis.connect()) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return connection.async().get(userId);
    }
  }
  // end

  // snippet:cold
  Flux<String> lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return Flux.fromStream(lines);
    }
  }
  // end
}
