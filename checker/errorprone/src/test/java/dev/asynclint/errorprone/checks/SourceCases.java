package dev.asynclint.errorprone.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The sources one check is held against, each compiled as a module of its own.
 *
 * <p>In the folder named after the check: {@code <topic>Negative.java} must stay silent, each case
 * marked {@code // OK:} with the sentence it covers; {@code <topic>Positive.java} must be reported
 * where its {@code // BUG:} comments say; {@code <topic>FixInput.java} must become {@code
 * <topic>FixOutput.java}, which is silent in turn; {@code <topic>NoFixInput.java} is reported and
 * left as it is.
 */
final class SourceCases {
  /** Without it Error Prone sees one file before the next one has types. */
  static final String COMPILE_POLICY = "-XDcompilePolicy=simple";

  private static final Pattern NEGATIVE_CASE = Pattern.compile("^\\s*// OK: ", Pattern.MULTILINE);
  private static final Pattern POSITIVE_CASE =
      Pattern.compile("^\\s*// BUG: Diagnostic contains: \\[", Pattern.MULTILINE);

  private final Class<? extends BugChecker> check;
  private final Path folder;

  private SourceCases(Class<? extends BugChecker> check) {
    this.check = check;
    this.folder = folderOf(check.getSimpleName());
  }

  static SourceCases of(Class<? extends BugChecker> check) {
    return new SourceCases(check);
  }

  Stream<DynamicTest> negatives() {
    return tests("Negative.java", this::compile);
  }

  Stream<DynamicTest> positives() {
    return tests("Positive.java", this::compile);
  }

  Stream<DynamicTest> fixes() {
    return Stream.concat(
        tests("NoFixInput.java", this::leaveAlone),
        tests("FixInput.java", this::fix).filter(test -> !test.getDisplayName().endsWith("NoFix")));
  }

  /**
   * STYLE of this project: whoever adds a positive case adds the lookalike that must stay silent.
   */
  void assertAtLeastAsManyNegativesAsPositives() {
    long negatives = count("Negative.java", NEGATIVE_CASE);
    long positives = count("Positive.java", POSITIVE_CASE);
    assertTrue(positives > 0, "no positive case");
    assertTrue(
        negatives >= positives, negatives + " negative cases, " + positives + " positive ones");
  }

  /** A compilation with more checks than one, as a user has it. */
  static CompilationTestHelper together(List<Class<? extends BugChecker>> checks, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add(COMPILE_POLICY);
    return CompilationTestHelper.newInstance(
            ScannerSupplier.fromBugCheckerClasses(List.copyOf(checks)), SourceCases.class)
        .setArgs(all);
  }

  private void compile(Path source) {
    CompilationTestHelper.newInstance(check, SourceCases.class)
        .setArgs(COMPILE_POLICY)
        .addSourceLines(source.getFileName().toString(), read(source))
        .doTest();
  }

  private void fix(Path input) {
    String topic = topic(input, "FixInput.java");
    String[] expected = read(folder.resolve(topic + "FixOutput.java")).split("\n");
    BugCheckerRefactoringTestHelper.newInstance(check, SourceCases.class)
        .setArgs(COMPILE_POLICY)
        .addInputLines(topic + ".java", read(input).split("\n"))
        .addOutputLines(topic + ".java", expected)
        .doTest();
    CompilationTestHelper.newInstance(check, SourceCases.class)
        .setArgs(COMPILE_POLICY)
        .addSourceLines(topic + ".java", expected)
        .expectNoDiagnostics()
        .doTest();
  }

  private void leaveAlone(Path input) {
    String source = read(input);
    String name = topic(input, "NoFixInput.java") + ".java";
    CompilationTestHelper.newInstance(check, SourceCases.class)
        .setArgs(COMPILE_POLICY)
        .addSourceLines(name, source)
        .doTest();
    BugCheckerRefactoringTestHelper.newInstance(check, SourceCases.class)
        .setArgs(COMPILE_POLICY)
        .addInputLines(name, source.split("\n"))
        .expectUnchanged()
        .doTest();
  }

  private Stream<DynamicTest> tests(String ending, SourceTest test) {
    return files(ending).stream()
        .map(
            file ->
                dynamicTest(
                    topic(file, ".java").replaceFirst("Input$", ""),
                    file.toUri(),
                    () -> test.run(file)));
  }

  private long count(String ending, Pattern marker) {
    return files(ending).stream()
        .mapToLong(file -> marker.matcher(read(file)).results().count())
        .sum();
  }

  private List<Path> files(String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String topic(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ending.length());
  }

  private static Path folderOf(String check) {
    try {
      URI uri = SourceCases.class.getResource(check + "/").toURI();
      return Path.of(uri);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface SourceTest {
    void run(Path source) throws Exception;
  }
}
