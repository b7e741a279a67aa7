package dev.asynclint.engine.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  private static Finding finding(String file, int start, String method, String message) {
    return new Finding(
        "BlockingWaitInAsync",
        new SourceFile(file, new int[] {0}, false),
        new Range(start, start + 5, start),
        MethodKey.of("A", method, "java.lang.String"),
        "CompletableFuture.join/0",
        message,
        List.of(),
        "");
  }

  @Test
  void fileLineAndTextDoNotMatter() {
    assertEquals(
        Identities.of(List.of(finding("A.java", 10, "load", "Compose."))),
        Identities.of(List.of(finding("moved/A.java", 99, "load", "Other words."))));
  }

  @Test
  void theDeclarationMatters() {
    assertNotEquals(
        Identities.of(List.of(finding("A.java", 10, "load", "Compose."))),
        Identities.of(List.of(finding("A.java", 10, "store", "Compose."))));
  }

  @Test
  void twoEqualCallsInOneMethodStayTwo() {
    List<String> two =
        Identities.of(
            List.of(
                finding("A.java", 10, "load", "Compose."),
                finding("A.java", 30, "load", "Compose.")));

    assertNotEquals(two.get(0), two.get(1));
  }
}
