package dev.asynclint.errorprone.checks;

import com.google.errorprone.bugpatterns.FutureReturnValueIgnored;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FireAndForgetVoidAsyncTest extends CheckTest {
  FireAndForgetVoidAsyncTest() {
    super(FireAndForgetVoidAsync.class);
  }

  /** One line, one report: Error Prone's own check has the dropped Future, where it is active. */
  @Test
  void leavesDroppedFuturesToFutureReturnValueIgnored() {
    together(List.of(FutureReturnValueIgnored.class, FireAndForgetVoidAsync.class))
        .addSourceLines("Orders.java", droppedFuture("FutureReturnValueIgnored"))
        .doTest();
  }

  @Test
  void reportsDroppedFuturesWhereFutureReturnValueIgnoredIsOff() {
    together(
            List.of(FutureReturnValueIgnored.class, FireAndForgetVoidAsync.class),
            "-Xep:FutureReturnValueIgnored:OFF")
        .addSourceLines("Orders.java", droppedFuture("FireAndForgetVoidAsync"))
        .doTest();
  }

  private static String[] droppedFuture(String reportedBy) {
    return new String[] {
      "import java.util.concurrent.CompletableFuture;",
      "class Orders {",
      "  void save() {",
      "    // BUG: Diagnostic contains: [" + reportedBy + "]",
      "    CompletableFuture.runAsync(() -> {});",
      "  }",
      "}"
    };
  }
}
