import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;

class TasksNegative {
  interface TraceScope extends AutoCloseable {
    void tag(String value);

    @Override
    void close();
  }

  private final DataSource database;
  private final ExecutorService pool;
  private CompletableFuture<Integer> pending;

  TasksNegative(DataSource database, ExecutorService pool) {
    this.database = database;
    this.pool = pool;
  }

  private static int count(Connection connection) {
    return connection.hashCode();
  }

  CompletableFuture<Integer> openedInTheTask() {
    return CompletableFuture.supplyAsync(
        () -> {
          // OK: opened and closed by the task itself
          try (Connection connection = database.getConnection()) {
            return count(connection);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        },
        pool);
  }

  int joined() throws SQLException {
    try (Connection connection = database.getConnection()) {
      // OK: waited for before the connection is closed
      return CompletableFuture.supplyAsync(() -> count(connection), pool).join();
    }
  }

  int joinedLater() throws SQLException {
    try (Connection connection = database.getConnection()) {
      // OK: waited for before the connection is closed
      CompletableFuture<Integer> counted =
          CompletableFuture.supplyAsync(() -> count(connection), pool);
      CompletableFuture<Integer> other = counted.thenApply(n -> n + 1);
      return other.join();
    }
  }

  void allOfThem(List<String> tables) throws SQLException {
    try (Connection connection = database.getConnection()) {
      List<CompletableFuture<Void>> running = new ArrayList<>();
      for (String table : tables) {
        // OK: all are waited for before the connection is closed
        running.add(CompletableFuture.runAsync(() -> connection.hashCode(), pool));
      }
      CompletableFuture.allOf(running.toArray(new CompletableFuture[0])).join();
    }
  }

  void counted() throws SQLException, InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    try (Connection connection = database.getConnection()) {
      pool.execute(
          () -> {
            // OK: the latch is waited for
            count(connection);
            done.countDown();
          });
      done.await();
    }
  }

  void waitedForByAHelper() throws SQLException {
    try (Connection connection = database.getConnection()) {
      Future<Integer> counted = pool.submit(() -> count(connection));
      // OK: the helper waits
      take(counted);
    }
  }

  private static <T> T take(Future<T> future) {
    try {
      return future.get(1, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  void givenToSomebody(List<Future<Integer>> running) throws SQLException {
    try (Connection connection = database.getConnection()) {
      // OK: who knows what becomes of the future
      running.add(pool.submit(() -> count(connection)));
    }
  }

  int inline(List<String> tables) throws SQLException {
    try (Connection connection = database.getConnection()) {
      // OK: the stream runs it here
      return tables.stream().mapToInt(table -> count(connection) + table.length()).sum();
    }
  }

  CompletableFuture<Integer> readBefore() throws SQLException {
    try (Connection connection = database.getConnection()) {
      int count = count(connection);
      // OK: the task has what was read before
      return CompletableFuture.supplyAsync(() -> count + 1, pool);
    }
  }

  CompletableFuture<Integer> onWhatIsThere() throws SQLException {
    try (Connection connection = database.getConnection()) {
      // OK: complete, so the function runs here
      return CompletableFuture.completedFuture(1).thenApply(n -> n + count(connection));
    }
  }

  CompletableFuture<Integer> inMemory(byte[] bytes) throws IOException {
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      // OK: closing it does nothing
      return CompletableFuture.supplyAsync(() -> available(in), pool);
    }
  }

  private static int available(InputStream in) {
    try {
      return in.available();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  CompletableFuture<String> traced(TraceScope current) {
    try (TraceScope scope = current) {
      // OK: a scope belongs to the thread that opened it
      return CompletableFuture.supplyAsync(
          () -> {
            scope.tag("task");
            return "";
          },
          pool);
    }
  }

  CompletableFuture<Integer> closedByTheWork() throws SQLException {
    Connection connection = database.getConnection();
    // OK: closed when the work has ended
    return CompletableFuture.supplyAsync(() -> count(connection), pool)
        .whenComplete((count, failure) -> closeQuietly(connection));
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  CompletableFuture<Integer> handedOver() throws SQLException {
    Connection connection = database.getConnection();
    boolean started = false;
    try {
      CompletableFuture<Integer> counted =
          CompletableFuture.supplyAsync(() -> count(connection), pool)
              .whenComplete((count, failure) -> closeQuietly(connection));
      started = true;
      return counted;
    } finally {
      // OK: closed here only if nothing was started
      if (!started) {
        connection.close();
      }
    }
  }

  void waitsInFinally() throws SQLException {
    Connection connection = database.getConnection();
    CompletableFuture<Integer> counted = null;
    try {
      counted = CompletableFuture.supplyAsync(() -> count(connection), pool);
    } finally {
      // OK: waited for before the connection is closed
      counted.join();
      connection.close();
    }
  }

  CompletableFuture<Void> closesOnly(Closeable closeable) throws IOException {
    try (Closeable resource = closeable) {
      // OK: closing it twice is no use
      return CompletableFuture.runAsync(() -> closeQuietly(resource), pool);
    }
  }

  CompletableFuture<Long> consumedHere(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      long count = lines.count();
      // OK: read to the end before
      return CompletableFuture.supplyAsync(() -> count, pool);
    }
  }

  void polled() throws SQLException, InterruptedException {
    try (Connection connection = database.getConnection()) {
      pending = CompletableFuture.supplyAsync(() -> count(connection), pool);
      // OK: waits by asking
      while (!pending.isDone()) {
        Thread.sleep(10);
      }
    }
  }
}
