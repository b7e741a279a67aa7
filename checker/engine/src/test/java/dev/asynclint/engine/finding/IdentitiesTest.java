package dev.asynclint.engine.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  @Test
  void whatIsOutrankedKeepsTheIdentitiesThatAllHadBefore() {
    Finding first = finding("A.java", 10, "load", "Compose.");
    Finding second = finding("A.java", 30, "load", "Compose.");
    List<String> before = Identities.of(List.of(first, second));
    Finding exact =
        new Finding(
                "WaitInInitializer",
                first.file(),
                first.range(),
                first.enclosing(),
                first.reported(),
                "Wait elsewhere.",
                List.of(),
                "")
            .outranking(List.of(first));
    List<Finding> now = List.of(exact, second);

    List<String> all = new ArrayList<>(Identities.of(now).subList(1, 2));
    Identities.ofOutranked(now).forEach(all::addAll);

    assertEquals(Set.copyOf(before), Set.copyOf(all));
    assertEquals(List.of(), Identities.ofOutranked(now).get(1));
  }
}
