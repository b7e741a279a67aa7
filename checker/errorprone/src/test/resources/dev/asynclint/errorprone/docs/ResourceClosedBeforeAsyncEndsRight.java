package docs;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.codec.StringCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javax.sql.DataSource;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class ResourceClosedBeforeAsyncEndsRight {
  interface Orders {
    long count(Connection connection);
  }

  /** A connection that is taken back only once nobody uses it any more. */
  interface CountedConnection extends AutoCloseable {
    CompletableFuture<Long> rows();

    @Override
    void close();
  }

  private final DataSource database;
  private final RedisClient redis;
  private final RedisURI server;
  private final Orders orders;
  private final Executor workers;

  ResourceClosedBeforeAsyncEndsRight(
      DataSource database, RedisClient redis, RedisURI server, Orders orders, Executor workers) {
    this.database = database;
    this.redis = redis;
    this.server = server;
    this.orders = orders;
    this.workers = workers;
  }

  // snippet:task
  CompletableFuture<Long> orders() {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Connection connection = database.getConnection()) {
            return orders.count(connection);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        },
        workers);
  }
  // end

  // snippet:call
  CompletionStage<String> name(String userId) {
    return redis
        .connectAsync(StringCodec.UTF8, server)
        .thenCompose(
            connection ->
                connection
                    .async()
                    .get(userId)
                    .whenComplete((name, failure) -> connection.closeAsync()));
  }
  // end

  // snippet:cold
  Flux<String> lines(Path file) {
    return Flux.using(() -> Files.lines(file), Flux::fromStream, Stream::close)
        .subscribeOn(Schedulers.boundedElastic());
  }
  // end

  // snippet:waited
  long ordersNow() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return CompletableFuture.supplyAsync(() -> orders.count(connection), workers).join();
    }
  }
  // end

  // snippet:suppressed
  // Closing only gives the connection back; it stays open until its last request is answered.
  @SuppressWarnings("ResourceClosedBeforeAsyncEnds")
  CompletableFuture<Long> rows(CountedConnection counted) {
    try (CountedConnection connection = counted) {
      return connection.rows();
    }
  }
  // end
}
