package dev.asynclint.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifWriterTest {
  private static final SourceFile FILE = new SourceFile("src/A.java", new int[] {0, 10, 20}, false);

  private static Finding finding(String message, List<Hop> chain) {
    return new Finding(
        "BlockingWaitInAsync",
        FILE,
        new Range(12, 18, 12),
        MethodKey.of("A", "load"),
        "CompletableFuture.join/0",
        message,
        chain,
        "");
  }

  private static String write(Finding... findings) {
    return new SarifWriter(
            "https://pages/", check -> new SarifWriter.Check(SarifWriter.Level.NOTE, "Waits."))
        .write(List.of(findings));
  }

  @Test
  void nothingFoundIsAnEmptyRun() {
    assertTrue(write().contains("\"results\": []"));
  }

  @Test
  void linesStartAtOne() {
    String text = write(finding("Compose.", List.of()));

    assertTrue(text.contains("\"uri\": \"src/A.java\""), text);
    assertTrue(text.contains("\"startLine\": 2"), text);
  }

  @Test
  void chainsAreCodeFlows() {
    Hop hop = new Hop("A.load calls B.find", "src/B.java", 7);

    String text = write(finding("Compose.", List.of(hop)));

    assertTrue(text.contains("\"codeFlows\""), text);
    assertTrue(text.contains("\"uri\": \"src/B.java\""), text);
    assertTrue(text.contains("\"text\": \"A.load calls B.find\""), text);
  }

  @Test
  void suppressedFindingsSaySo() {
    assertFalse(write(finding("Compose.", List.of())).contains("suppressions"));
    assertTrue(
        write(finding("Compose.", List.of()).asSuppressed()).contains("\"kind\": \"inSource\""));
  }

  @Test
  void hostileTextStaysText() {
    String text = write(finding("\"\\\n\u0001 <script> \ud800", List.of()));

    assertTrue(text.contains("\\\"\\\\\\n\\u0001 <script> \\ud800"), text);
  }

  @Test
  void equalInputGivesEqualBytes() {
    assertEquals(write(finding("Compose.", List.of())), write(finding("Compose.", List.of())));
  }

  @Test
  void theRangeGoesFromTheCallsNameToItsEnd() {
    String text = write(finding("Compose.", List.of())).replaceAll("\\s+", " ");

    assertTrue(
        text.contains(
            "\"region\": { \"startLine\": 2, \"startColumn\": 3, \"endLine\": 2, \"endColumn\": 9 }"),
        text);
  }

  @Test
  void levelAndSummaryAreTheFrontEnds() {
    String text = write(finding("Compose.", List.of())).replaceAll("\\s+", " ");

    assertTrue(text.contains("\"level\": \"note\", \"message\""), text);
    assertTrue(
        text.contains(
            "\"shortDescription\": { \"text\": \"Waits.\" }, \"helpUri\":"
                + " \"https://pages/BlockingWaitInAsync\","
                + " \"defaultConfiguration\": { \"level\": \"note\" }"),
        text);
  }

  @Test
  void pathsAreEscaped() {
    Hop hop = new Hop("A.load", "my src/\u00fc%:[1]/\ud83d\ude00/B-1_$.java", 7);

    String text = write(finding("Compose.", List.of(hop)));

    assertTrue(text.contains("\"my%20src/%C3%BC%25%3A%5B1%5D/%F0%9F%98%80/B-1_$.java\""), text);
  }
}
