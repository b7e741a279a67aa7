package dev.asynclint.errorprone.checks;

import com.google.errorprone.bugpatterns.FutureReturnValueIgnored;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class FireAndForgetVoidAsyncTest {
  private final SourceCases cases = SourceCases.of(FireAndForgetVoidAsync.class);

  @TestFactory
  Stream<DynamicTest> staysSilent() {
    return cases.negatives();
  }

  @TestFactory
  Stream<DynamicTest> reports() {
    return cases.positives();
  }

  @TestFactory
  Stream<DynamicTest> fixes() {
    return cases.fixes();
  }

  @Test
  void hasAtLeastAsManyNegativesAsPositives() {
    cases.assertAtLeastAsManyNegativesAsPositives();
  }

  /** One line, one report: Error Prone's own check has the dropped Future, where it is active. */
  @Test
  void leavesDroppedFuturesToFutureReturnValueIgnored() {
    SourceCases.together(List.of(FutureReturnValueIgnored.class, FireAndForgetVoidAsync.class))
        .addSourceLines("Orders.java", droppedFuture("FutureReturnValueIgnored"))
        .doTest();
  }

  @Test
  void reportsDroppedFuturesWhereFutureReturnValueIgnoredIsOff() {
    SourceCases.together(
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
