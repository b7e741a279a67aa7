package dev.asynclint.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.finding.Edit;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.finding.Identities;
import dev.asynclint.engine.finding.Repair;
import dev.asynclint.engine.finding.Repairs;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SarifWriterTest {
  private static final SourceFile FILE = new SourceFile("src/A.java", new int[] {0, 10, 20}, false);

  private static Finding finding(String message, List<Hop> chain) {
    return finding("BlockingWaitInAsync", message, chain);
  }

  private static Finding finding(String check, String message, List<Hop> chain) {
    return new Finding(
        check,
        FILE,
        new Range(12, 18, 12),
        MethodKey.of("A", "load"),
        "CompletableFuture.join/0",
        message,
        chain,
        "");
  }

  private static String write(Finding... findings) {
    return write(new Repairs(), findings);
  }

  private static String write(Repairs repairs, Finding... findings) {
    return new SarifWriter(
            "https://pages/",
            "r1",
            check -> new SarifWriter.Check(SarifWriter.Level.NOTE, "Waits."))
        .write(List.of(findings), repairs, List.of(), List.of());
  }

  @Test
  void nothingFoundIsAnEmptyRun() {
    assertTrue(write().contains("\"results\": []"));
  }

  @Test
  void theToolSaysItsVersionAndItsRules() {
    String text = write();

    assertTrue(text.matches("(?s).*\"semanticVersion\": \"\\d+\\.\\d+\\.\\d+[^$\"]*\".*"), text);
    assertTrue(text.contains("\"ruleSet\": \"r1\""), text);
  }

  @Test
  void whatIsOutrankedStandsByItsCheckAndIdentity() {
    Finding general = finding("Compose.", List.of());
    String identity = Identities.of(List.of(general)).get(0);

    assertFalse(write(general).contains("outranked"));
    assertTrue(
        write(finding("WaitInInitializer", "Start.", List.of()).outranking(List.of(general)))
            .replaceAll("\\s+", "")
            .contains(
                "\"outranked\":[{\"check\":\"BlockingWaitInAsync\",\"identity\":\"" + identity));
  }

  @Test
  void aFixThatIsOnlyOfferedSaysSo() {
    Finding plain = finding("Compose.", List.of());
    Repairs repairs = new Repairs();
    repairs.add(plain, List.of(new Repair("Write 'x'", List.of(new Edit(3, 3, "x")))));

    assertFalse(write(repairs, plain).contains("onlyOffered"));
    assertTrue(write(repairs, plain.asOnlyOffered()).contains("\"onlyOffered\": true"));
    assertFalse(write(plain.asOnlyOffered()).contains("onlyOffered"));
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
    assertTrue(write(finding("Compose.", List.of())).contains("\"suppressions\": []"));
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
            "\"shortDescription\": { \"text\": \"Waits.\" },"
                + " \"fullDescription\": { \"text\": \"Waits.\" },"
                + " \"defaultConfiguration\": { \"level\": \"note\" },"
                + " \"helpUri\": \"https://pages/BlockingWaitInAsync\""),
        text);
  }

  @Test
  void repairsAreFixes() {
    Finding finding = finding("Compose.", List.of());
    Repairs repairs = new Repairs();
    Repair repair = new Repair("Write 'x'", List.of(new Edit(3, 3, "x"), new Edit(12, 21, "")));
    repairs.add(finding, List.of(repair));
    repairs.add(finding, List.of(repair));

    String text =
        new SarifWriter("", "r1", check -> new SarifWriter.Check(SarifWriter.Level.NOTE, ""))
            .write(List.of(finding), repairs, List.of(), List.of())
            .replaceAll("\\s+", " ");

    assertTrue(
        text.contains(
            "\"replacements\": ["
                + " { \"deletedRegion\": { \"startLine\": 1, \"startColumn\": 4,"
                + " \"endLine\": 1, \"endColumn\": 4 }, \"insertedContent\": { \"text\": \"x\" } },"
                + " { \"deletedRegion\": { \"startLine\": 2, \"startColumn\": 3,"
                + " \"endLine\": 3, \"endColumn\": 2 } } ]"),
        text);
    assertEquals(text.indexOf("Write 'x'"), text.lastIndexOf("Write 'x'"));
  }

  @Test
  void gapsMakeTheRunUnsuccessful() {
    SarifWriter writer =
        new SarifWriter("", "r1", check -> new SarifWriter.Check(SarifWriter.Level.NOTE, ""));

    assertTrue(
        writer
            .write(List.of(), new Repairs(), List.of(), List.of())
            .contains("\"executionSuccessful\": true"));
    String text = writer.write(List.of(), new Repairs(), List.of("It broke."), List.of());
    assertTrue(text.contains("\"executionSuccessful\": false"), text);
    assertTrue(text.contains("\"text\": \"It broke.\""), text);
  }

  @Test
  void tooLongChainsKeepTheirCause() {
    List<Hop> chain =
        IntStream.rangeClosed(1, SarifWriter.LONGEST_FLOW + 5)
            .mapToObj(step -> new Hop("step " + step, "src/B.java", step))
            .toList();

    String text = write(finding("Compose.", chain));

    assertEquals(SarifWriter.LONGEST_FLOW, text.split("\"step ", -1).length - 1);
    assertTrue(text.contains("\"step " + chain.size() + "\""));
  }

  @Test
  void pathsAreEscaped() {
    Hop hop = new Hop("A.load", "my src/\u00fc%:[1]/\ud83d\ude00/B-1_$.java", 7);

    String text = write(finding("Compose.", List.of(hop)));

    assertTrue(text.contains("\"my%20src/%C3%BC%25%3A%5B1%5D/%F0%9F%98%80/B-1_$.java\""), text);
  }
}
