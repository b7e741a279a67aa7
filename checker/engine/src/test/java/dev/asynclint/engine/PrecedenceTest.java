package dev.asynclint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrecedenceTest {
  private static final SourceFile FILE =
      new SourceFile("shop/A.java", new int[] {0, 10, 20, 30, 40}, false);
  private static final Hop WAIT = hop("Store.find waits with CompletableFuture.join", 4);

  private static Hop hop(String what, int line) {
    return new Hop(what, FILE.path(), line);
  }

  private static Finding finding(String check, int line, Hop... chain) {
    int start = (line - 1) * 10;
    return new Finding(
        check,
        FILE,
        new Range(start, start + 5, start),
        MethodKey.of("shop.A", "m"),
        "Store.find/0",
        check,
        List.of(chain),
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

  @Test
  void whoCreatesWhatWaitsWhileItIsCreatedIsNotToldToo() {
    Hop create = hop("A.load calls new Store", 1);
    Hop find = hop("Store.<init> calls Store.find", 3);

    assertEquals(
        List.of("WaitInInitializer@3 > BlockingWaitInAsync@1"),
        reported(
            finding("BlockingWaitInAsync", 1, create, find, WAIT),
            finding("WaitInInitializer", 3, find, WAIT)));
    assertEquals(
        List.of("WaitInInitializer@4 > BlockingWaitInAsync@1"),
        reported(finding("BlockingWaitInAsync", 1, create, WAIT), finding("WaitInInitializer", 4)));
  }

  @Test
  void anotherWayToTheSameWaitIsTold() {
    Hop find = hop("Store.<init> calls Store.find", 3);

    assertEquals(
        List.of("BlockingWaitInAsync@1", "WaitInInitializer@3"),
        reported(
            finding("BlockingWaitInAsync", 1, hop("A.load calls Store.find", 1), WAIT),
            finding("WaitInInitializer", 3, find, WAIT)));
  }

  @Test
  void anotherWaitBehindTheSameCallIsTold() {
    Hop find = hop("Store.<init> calls Store.find", 3);
    Hop other = hop("Store.save waits with CompletableFuture.get", 5);

    assertEquals(
        List.of("BlockingWaitInAsync@1", "WaitInInitializer@3"),
        reported(
            finding("BlockingWaitInAsync", 1, hop("A.load calls new Store", 1), find, other),
            finding("WaitInInitializer", 3, find, WAIT)));
  }

  @Test
  void aLockOnTheWayIsACauseOfItsOwn() {
    Hop find = hop("Store.open calls Store.find", 3);

    assertEquals(
        List.of("BlockingWaitInAsync@1", "LockHeldAcrossAsync@3"),
        reported(
            finding("BlockingWaitInAsync", 1, hop("A.load calls Store.open", 1), find, WAIT),
            finding("LockHeldAcrossAsync", 3, find, WAIT)));
  }

  @Test
  void whatIsOutrankedTwiceIsKeptByTheOneThatIsReported() {
    assertEquals(
        List.of("NullFuture@3 > BlockingWaitInAsync@1 > WaitInInitializer@3"),
        reported(
            finding("BlockingWaitInAsync", 1, hop("A.load calls new Store", 3), WAIT),
            finding("WaitInInitializer", 3, WAIT),
            finding("NullFuture", 3)));
  }
}
