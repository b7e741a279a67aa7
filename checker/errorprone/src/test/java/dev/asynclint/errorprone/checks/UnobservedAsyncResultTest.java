package dev.asynclint.errorprone.checks;

import com.google.errorprone.bugpatterns.FutureReturnValueIgnored;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnobservedAsyncResultTest extends CheckTest {
  UnobservedAsyncResultTest() {
    super(UnobservedAsyncResult.class);
  }

  /** One line, one report: Error Prone's own check has the dropped Future, where it is active. */
  @Test
  void leavesDroppedFuturesToFutureReturnValueIgnored() {
    together(List.of(FutureReturnValueIgnored.class, UnobservedAsyncResult.class))
        .addSourceLines("Orders.java", droppedFuture("FutureReturnValueIgnored"))
        .doTest();
  }

  @Test
  void reportsDroppedFuturesWhereFutureReturnValueIgnoredIsOff() {
    together(
            List.of(FutureReturnValueIgnored.class, UnobservedAsyncResult.class),
            "-Xep:FutureReturnValueIgnored:OFF")
        .addSourceLines("Orders.java", droppedFuture("UnobservedAsyncResult"))
        .doTest();
  }

  /** Error Prone's check knows no cold types: those stay ours. */
  @Test
  void reportsColdValuesBesideFutureReturnValueIgnored() {
    together(List.of(FutureReturnValueIgnored.class, UnobservedAsyncResult.class))
        .addSourceLines(
            "Orders.java",
            "import reactor.core.publisher.Mono;",
            "class Orders {",
            "  int save(Mono<String> mono) {",
            "    // BUG: Diagnostic contains: [UnobservedAsyncResult]",
            "    mono.map(x -> x + x);",
            "    return 1;",
            "  }",
            "}")
        .doTest();
  }

  /** Precedence holds over the checks that exist, with both switched on as well. */
  @Test
  void reportsOneLineOnce() {
    together(List.of(FireAndForgetVoidAsync.class, UnobservedAsyncResult.class))
        .addSourceLines(
            "Orders.java",
            "import java.util.List;",
            "import java.util.concurrent.CompletableFuture;",
            "class Orders {",
            "  void load(List<String> xs) {",
            "    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]",
            "    CompletableFuture.runAsync(() -> {});",
            "    // BUG: Diagnostic contains: [UnobservedAsyncResult]",
            "    xs.forEach(x -> CompletableFuture.supplyAsync(() -> x));",
            "  }",
            "}")
        .doTest();
  }

  private static String[] droppedFuture(String reportedBy) {
    return new String[] {
      "import java.util.concurrent.CompletableFuture;",
      "class Orders {",
      "  int save() {",
      "    // BUG: Diagnostic contains: [" + reportedBy + "]",
      "    CompletableFuture.runAsync(() -> {});",
      "    return 1;",
      "  }",
      "}"
    };
  }
}
