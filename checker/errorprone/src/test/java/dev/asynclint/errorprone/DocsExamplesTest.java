package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of the pages: each wrong one is reported, each right one is not. */
final class DocsExamplesTest {
  private static final String ARGUMENTS = "// args: ";

  private static final Path FOLDER =
      Path.of("src/test/resources/dev/asynclint/errorprone/docs").toAbsolutePath();

  @TestFactory
  Stream<DynamicTest> wrongExamplesAreReported() {
    return PagesTest.checks().stream()
        .map(
            check ->
                dynamicTest(
                    check.getSimpleName(),
                    () -> {
                      List<String> lines = lines(check, "Wrong");
                      assertTrue(
                          lines.stream().anyMatch(DocsExamplesTest::expectsReport),
                          "no line in " + check.getSimpleName() + "Wrong.java expects a report");
                      helper(check, "Wrong", lines).doTest();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> rightExamplesAreNot() {
    return PagesTest.checks().stream()
        .map(
            check ->
                dynamicTest(
                    check.getSimpleName(),
                    () -> {
                      List<String> lines = lines(check, "Right");
                      assertFalse(lines.stream().anyMatch(DocsExamplesTest::expectsReport));
                      CompilationTestHelper.newInstance(
                              ScannerSupplier.fromBugCheckerClasses(PagesTest.checks()),
                              DocsExamplesTest.class)
                          .setArgs(arguments(lines))
                          .addSourceLines(
                              "docs/" + check.getSimpleName() + "Right.java",
                              lines.toArray(String[]::new))
                          .expectNoDiagnostics()
                          .doTest();
                    }));
  }

  /** The right examples hold one that is right only because it is suppressed. */
  @TestFactory
  Stream<DynamicTest> suppressionsAreNeeded() {
    return PagesTest.checks().stream()
        .map(
            check ->
                dynamicTest(
                    check.getSimpleName(),
                    () -> {
                      String annotation = "@SuppressWarnings(\"" + check.getSimpleName() + "\")";
                      List<String> lines = new ArrayList<>(lines(check, "Right"));
                      assertTrue(
                          lines.removeIf(line -> line.strip().equals(annotation)),
                          "no case in "
                              + check.getSimpleName()
                              + "Right.java is suppressed by a line "
                              + annotation);
                      CompilationTestHelper helper = helper(check, "Right", lines);
                      assertThrows(
                          AssertionError.class, () -> helper.expectNoDiagnostics().doTest());
                    }));
  }

  private static boolean expectsReport(String line) {
    return line.contains("// BUG: Diagnostic contains: [");
  }

  private static CompilationTestHelper helper(
      Class<? extends BugChecker> check, String side, List<String> lines) {
    return CompilationTestHelper.newInstance(check, DocsExamplesTest.class)
        .setArgs(arguments(lines))
        .addSourceLines(
            "docs/" + check.getSimpleName() + side + ".java", lines.toArray(String[]::new));
  }

  /** Those that an example asks for in its first line, too. */
  private static List<String> arguments(List<String> lines) {
    List<String> arguments = new ArrayList<>(List.of("-XDcompilePolicy=simple"));
    if (lines.get(0).startsWith(ARGUMENTS)) {
      arguments.addAll(List.of(lines.get(0).substring(ARGUMENTS.length()).split(" ")));
    }
    return arguments;
  }

  private static List<String> lines(Class<? extends BugChecker> check, String side)
      throws IOException {
    return Files.readAllLines(FOLDER.resolve(check.getSimpleName() + side + ".java"));
  }
}
