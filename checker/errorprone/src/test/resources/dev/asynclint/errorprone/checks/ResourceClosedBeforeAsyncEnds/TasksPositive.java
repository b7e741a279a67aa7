import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

class TasksPositive {
  private final DataSource database;
  private final ExecutorService pool;
  private CompletableFuture<Integer> last;

  TasksPositive(DataSource database, ExecutorService pool) {
    this.database = database;
    this.pool = pool;
  }

  private static int count(Connection connection) {
    return connection.hashCode();
  }

  CompletableFuture<Integer> returned() throws SQLException {
    try (Connection connection = database.getConnection()) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return CompletableFuture.supplyAsync(() -> count(connection), pool);
    }
  }

  CompletableFuture<String> chained() throws SQLException {
    try (Connection connection = database.getConnection()) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return CompletableFuture.supplyAsync(() -> count(connection)).thenApply(n -> "" + n);
    }
  }

  CompletableFuture<Integer> aStageLater(CompletableFuture<Integer> id) throws SQLException {
    try (Connection connection = database.getConnection()) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return id.thenApply(n -> n + count(connection));
    }
  }

  CompletableFuture<Integer> kept() throws SQLException {
    CompletableFuture<Integer> counted;
    try (Connection connection = database.getConnection()) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      counted = CompletableFuture.supplyAsync(() -> count(connection), pool);
    }
    return counted;
  }

  int waitedForTooLate() throws SQLException {
    CompletableFuture<Integer> counted;
    try (Connection connection = database.getConnection()) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      counted = CompletableFuture.supplyAsync(() -> count(connection), pool);
    }
    return counted.join();
  }

  void inAField() throws SQLException {
    try (Connection connection = database.getConnection()) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      last = CompletableFuture.supplyAsync(() -> count(connection), pool);
    }
  }

  void executed(Executor executor) throws SQLException {
    try (Connection connection = database.getConnection()) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      executor.execute(() -> count(connection));
    }
  }

  void byReference() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement("delete from old")) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      Future<Boolean> deleted = pool.submit((Callable<Boolean>) statement::execute);
    }
  }

  void anObject() throws SQLException {
    try (Connection connection = database.getConnection()) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      pool.execute(
          new Runnable() {
            @Override
            public void run() {
              count(connection);
            }
          });
    }
  }

  void aThread(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      Thread thread = new Thread(() -> reader.lines().forEach(System.out::println));
      thread.start();
    }
  }

  void perElement(List<String> tables) throws SQLException {
    try (Connection connection = database.getConnection()) {
      for (String table : tables) {
        // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
        pool.execute(() -> System.out.println(table + count(connection)));
      }
    }
  }

  CompletableFuture<Integer> closedInFinally() throws SQLException {
    Connection connection = database.getConnection();
    try {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return CompletableFuture.supplyAsync(() -> count(connection), pool);
    } finally {
      if (connection != null) {
        connection.close();
      }
    }
  }

  CompletableFuture<Integer> closedRightAfter(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    CompletableFuture<Integer> read =
        // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
        CompletableFuture.supplyAsync(() -> read(in), pool);
    in.close();
    return read;
  }

  private static int read(InputStream in) {
    try {
      return in.read();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  CompletableFuture<Integer> byAHelper() throws SQLException {
    try (Connection connection = database.getConnection()) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return countLater(connection);
    }
  }

  private CompletableFuture<Integer> countLater(Connection connection) {
    return CompletableFuture.supplyAsync(() -> count(connection), pool);
  }

  CompletableFuture<Integer> aHelperThatReadsAtOnce() throws SQLException {
    try (Connection connection = database.getConnection()) {
      // OK: the helper has read before it starts anything
      return countNow(connection);
    }
  }

  private CompletableFuture<Integer> countNow(Connection connection) {
    int count = count(connection);
    return CompletableFuture.supplyAsync(() -> count + 1, pool);
  }
}
