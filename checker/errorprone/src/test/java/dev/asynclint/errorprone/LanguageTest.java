package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the language has beyond classes and methods: a wait inside is found, the same construct
 * without one is silent, and no check stumbles. {@code // java: 21} in a source's first line is the
 * oldest JDK that knows it.
 */
final class LanguageTest {
  private static final Path FOLDER =
      Path.of("target/test-classes/dev/asynclint/errorprone/language");
  private static final Pattern NEEDS = Pattern.compile("// java: (\\d+)\n.*", Pattern.DOTALL);

  @TempDir Path output;

  @Test
  void lambdasAndInterfaceMethods() throws IOException {
    waitsAreFound("Lambdas");
  }

  @Test
  void nestedGenerics() throws IOException {
    waitsAreFound("NestedGenerics");
  }

  @Test
  void enumsAndSwitchExpressions() throws IOException {
    waitsAreFound("Enums");
  }

  @Test
  void textBlocks() throws IOException {
    waitsAreFound("TextBlocks");
  }

  @Test
  void records() throws IOException {
    waitsAreFound("Records");
  }

  @Test
  void sealedTypes() throws IOException {
    waitsAreFound("SealedTypes");
  }

  @Test
  void patternsOfInstanceof() throws IOException {
    waitsAreFound("InstanceofPatterns");
  }

  @Test
  void patternsOfSwitch() throws IOException {
    waitsAreFound("PatternSwitches");
  }

  @Test
  void patternsOfRecords() throws IOException {
    waitsAreFound("RecordPatterns");
  }

  @Test
  void unnamedVariables() throws IOException {
    waitsAreFound("UnnamedVariables");
  }

  @Test
  void statementsBeforeSuper() throws IOException {
    waitsAreFound("FlexibleConstructors");
  }

  @Test
  void compactSourceFiles() throws IOException {
    waitsAreFound("CompactSourceFiles");
  }

  /** Each JDK has previews of its own, with trees of its own. */
  @Test
  void previewsOfThisJdk() throws IOException {
    String jdk = Integer.toString(Runtime.version().feature());
    assumeTrue(Files.exists(FOLDER.resolve("Preview" + jdk + ".java")), "no source for this JDK");

    waitsAreFound("Preview" + jdk, "--enable-preview", "--release", jdk);
  }

  private void waitsAreFound(String name, String... options) throws IOException {
    String source = Files.readString(FOLDER.resolve(name + ".java"));
    Matcher needs = NEEDS.matcher(source);
    assumeTrue(
        !needs.matches() || Integer.parseInt(needs.group(1)) <= Runtime.version().feature(),
        "needs a newer JDK");
    List<String> expected = ExpectedReports.in(source);
    assertFalse(expected.isEmpty(), "no '// BUG:' comment");

    Compilation.Outcome outcome =
        new Compilation(PagesTest.checks(), output)
            .source(name + ".java", source)
            .option(options)
            .run();

    assertTrue(outcome.success(), outcome.toString());
    List<String> reports = new ArrayList<>(ExpectedReports.of(outcome));
    reports.removeIf(line -> line.startsWith("NOTE: ") && line.contains("preview"));
    assertEquals(expected, reports, outcome.toString());
  }
}
