package example;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** RULES, exemption 5, the other direction: what start-up and tests call is judged by itself. */
class NotRequestCodePositive {
  static final CompletableFuture<String> USER = new CompletableFuture<>();
  static final CompletableFuture<String> OTHER = new CompletableFuture<>();

  public static void main(String[] arguments) {
    load().join();
  }

  @Test
  void test() {
    load().join();
  }

  // Called by main and by a test, and an async context all the same.
  static CompletableFuture<String> load() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(USER.join());
  }

  // Only called main: not the program's entry.
  static CompletableFuture<String> main(String id) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(id + USER.join());
  }

  // A helper shared with a test.
  private static String helper() {
    return USER.join();
  }

  @Test
  void testOfHelper() {
    System.out.println(helper());
  }

  CompletableFuture<String> callerOfHelper() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(helper());
  }

  // A close() that waits, called where nobody may wait.
  static class Connection implements AutoCloseable {
    @Override
    public void close() {
      System.out.println(USER.join());
    }
  }

  CompletableFuture<Void> closedInCallback(Connection connection) {
    // BUG: Diagnostic contains: join
    return OTHER.thenAccept(name -> connection.close());
  }

  CompletableFuture<String> closedByTryWithResources() {
    // BUG: Diagnostic contains: join
    try (Connection connection = new Connection()) {
      System.out.println(connection);
    }
    return OTHER;
  }

  // The hook is registered here; the wait stands beside it.
  CompletableFuture<String> besideAShutdownHook() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("bye")));
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(USER.join());
  }
}
