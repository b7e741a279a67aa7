package dev.asynclint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.finding.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrecedenceTest {
  private static final SourceFile FILE =
      new SourceFile("shop/A.java", new int[] {0, 10, 20, 30, 40}, false);

  private static Finding finding(String check, int line) {
    int start = (line - 1) * 10;
    return new Finding(
        check,
        FILE,
        new Range(start, start + 5, start),
        MethodKey.of("shop.A", "m"),
        "Store.find/0",
        check,
        List.of(),
        "");
  }

  /** Each reported finding as {@code Check@line}, and what it outranks behind it. */
  private static List<String> reported(Finding... findings) {
    return Precedence.oneReportEach(Stream.of(findings).sorted().toList()).stream()
        .map(
            finding ->
                finding.outranked().stream()
                    .map(PrecedenceTest::name)
                    .reduce(name(finding), (text, other) -> text + " > " + other))
        .toList();
  }

  private static String name(Finding finding) {
    return finding.check() + "@" + finding.line();
  }

  @Test
  void theMoreSpecificCheckSpeaksAndRemembersTheOthers() {
    assertEquals(
        List.of(
            "WaitInInitializer@2 > BlockingWaitInAsync@2 > BlockingWaitOnRequestThread@2",
            "BlockingWaitInAsync@3"),
        reported(
            finding("BlockingWaitOnRequestThread", 2),
            finding("WaitInInitializer", 2),
            finding("BlockingWaitInAsync", 2),
            finding("BlockingWaitInAsync", 3)));
  }

  @Test
  void checksOfDifferentIdeasBothSpeak() {
    assertEquals(
        List.of("BlockingWaitInAsync@2", "UnobservedAsyncResult@2"),
        reported(finding("UnobservedAsyncResult", 2), finding("BlockingWaitInAsync", 2)));
  }
}
