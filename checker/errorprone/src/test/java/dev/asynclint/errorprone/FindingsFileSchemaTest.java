package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The findings file is what OASIS says SARIF 2.1.0 is; the fixes' files are checked elsewhere. */
final class FindingsFileSchemaTest {
  private static final Path EVERYTHING =
      Path.of("src/test/resources/dev/asynclint/errorprone/identity/Everything.java");

  @TempDir Path folder;

  private SarifFile report(Compilation compilation) {
    Path file = folder.resolve("f.sarif");
    compilation.option("-XepOpt:AsyncLint:Findings=" + file).run();
    return SarifFile.read(file);
  }

  private SarifFile valid(Compilation compilation) {
    SarifFile report = report(compilation);
    assertEquals(List.of(), report.schemaErrors());
    return report;
  }

  private Compilation everything() throws IOException {
    return Compilation.withAllChecks(folder)
        .source("identity/Everything.java", Files.readString(EVERYTHING));
  }

  @Test
  void findingsOfEveryKind() throws IOException {
    String text = valid(everything()).text();

    assertTrue(text.contains("\"codeFlows\""), text);
    assertTrue(text.contains("\"fixes\""), text);
    assertTrue(text.contains("\"executionSuccessful\": true"), text);
  }

  @Test
  void suppressedFindings() throws IOException {
    String off =
        PagesTest.checks().stream()
            .map(check -> "\"" + check.getSimpleName() + "\"")
            .toList()
            .toString()
            .replace('[', '{')
            .replace(']', '}');
    SarifFile report =
        valid(
            Compilation.withAllChecks(folder)
                .source(
                    "identity/Everything.java",
                    Files.readString(EVERYTHING)
                        .replace(
                            "class Everything",
                            "@SuppressWarnings(" + off + ") class Everything")));

    assertFalse(report.results().isEmpty());
    assertTrue(report.results().stream().allMatch(SarifFile.Result::suppressed));
  }

  @Test
  void noFindings() {
    assertEquals(
        List.of(),
        valid(Compilation.withAllChecks(folder).source("T.java", "class T { }")).results());
  }

  @Test
  void incompleteAnalyses() throws IOException {
    assertFalse(successful(valid(everything().source("T.java", "class T { }").policy("byfile"))));
    assertFalse(
        successful(
            valid(
                new Compilation(AsyncLintCheckTest.FailingAnalysis.class, folder)
                    .source("T.java", "class T { }"))));
  }

  @Test
  void hostileNames() throws IOException {
    String type = "\u00dcber\u00df$_\ud835\udd38";
    Path root = Files.createDirectories(folder.resolve("a [b]{c}%41 #?&\u00fc\ud83d\ude00 '\"<x>"));
    Files.createDirectories(root.resolve(".git"));
    Path file =
        Files.writeString(
            Files.createDirectories(root.resolve("s p")).resolve(type + ".java"),
            "class "
                + type
                + " { void \u00e9$(java.util.concurrent.Semaphore \u0438) { try { \u0438.acquire(); }"
                + " catch (InterruptedException e) { System.out.println(\"\\\"\\u0000\"); } } }");
    SarifFile report = valid(Compilation.withAllChecks(folder).file(file));

    assertEquals(1, report.results().size(), report.text());
    assertEquals(
        "s%20p/%C3%9Cber%C3%9F%24_%F0%9D%94%B8.java".replace("%24", "$"),
        report.results().get(0).path());
  }

  /** Without this one the others could pass for no reason. */
  @Test
  void brokenFilesAreRejected() throws IOException {
    String text = valid(everything()).text();
    for (String[] broken :
        new String[][] {
          {"\"version\": \"2.1.0\"", "\"version\": \"2.0.0\""},
          {"\"level\": \"warning\"", "\"level\": \"warn\""},
          {"\"startLine\": \\d+", "\"startLine\": 0"},
          {"\"startColumn\": \\d+", "\"startColumn\": \"1\""},
          {"\"uri\": \"identity/", "\"uri\": \"identity /"},
          {"\"codeFlows\":", "\"codeFlow\":"},
          {"\"deletedRegion\":", "\"deleted\":"},
          {"\"executionSuccessful\": true", "\"exitCode\": 0"},
          {"\"driver\":", "\"engine\":"},
        }) {
      SarifFile changed = new SarifFile(text.replaceFirst(broken[0], broken[1]));
      assertFalse(changed.text().equals(text), broken[0]);
      assertFalse(changed.schemaErrors().isEmpty(), broken[1]);
    }
  }

  static boolean successful(SarifFile report) {
    return report.run().at("/invocations/0/executionSuccessful").asBoolean();
  }
}
