package dev.asynclint.errorprone.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests one check with the source files in the folder of its name: add a file, and nothing else.
 *
 * <ul>
 *   <li>{@code <topic>Negative.java}: nothing is reported. Every case has a comment {@code // OK:
 *       reason}.
 *   <li>{@code <topic>Positive.java}: {@code // BUG: Diagnostic contains: fragment} before each
 *       line that is reported, at least one; comment lines right below it are further fragments.
 *   <li>{@code <topic>FixInput.java} becomes {@code <topic>FixOutput.java} when it is patched,
 *       which compiles and is silent in turn.
 *   <li>{@code <topic>NoFixInput.java} is reported where its {@code // BUG:} comments say, and
 *       patching leaves it as it is.
 *   <li>{@code <topic>/}: several files that are compiled together, as one module. Files other than
 *       {@code .java} go to the class output.
 *   <li>{@code golden/<topic>/}: the same, and {@code golden/<topic>.golden} holds everything that
 *       is printed. {@code -Dasynclint.golden.update=true} writes these files.
 * </ul>
 *
 * What a case needs beyond that stands in comments above its {@code package} line, see {@link
 * CheckCase}.
 */
abstract class CheckTest {
  private static final boolean UPDATE = Boolean.getBoolean("asynclint.golden.update");

  private final Class<? extends BugChecker> check;

  CheckTest(Class<? extends BugChecker> check) {
    this.check = check;
  }

  @TestFactory
  Stream<DynamicTest> silent() throws IOException {
    return files("Negative.java")
        .map(
            each ->
                dynamicTest(
                    each.name(),
                    () -> {
                      assertEquals(0, each.expectedReports(), "reports expected in a negative");
                      assertTrue(each.expectedSilences() > 0, "no '// OK:' comment");
                      compile(each);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> reported() throws IOException {
    return files("Positive.java")
        .map(
            each ->
                dynamicTest(
                    each.name(),
                    () -> {
                      assertTrue(each.expectedReports() > 0, "no '// BUG:' comment");
                      compile(each);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> modules() throws IOException {
    return folders(folder())
        .filter(each -> !each.name().equals("golden"))
        .map(each -> dynamicTest(each.name(), () -> compile(each)));
  }

  @TestFactory
  Stream<DynamicTest> golden() throws IOException {
    return folders(folder().resolve("golden"))
        .flatMap(
            each ->
                Stream.of(
                    dynamicTest(each.name() + ", lines", () -> compile(each)),
                    dynamicTest(each.name() + ", full text", () -> compareText(each))));
  }

  @TestFactory
  Stream<DynamicTest> repaired() throws IOException {
    return files("FixInput.java")
        .filter(each -> !each.name().endsWith("NoFixInput"))
        .map(each -> dynamicTest(each.name(), () -> repair(each)));
  }

  @TestFactory
  Stream<DynamicTest> notRepaired() throws IOException {
    return files("NoFixInput.java")
        .map(
            each ->
                dynamicTest(
                    each.name(),
                    () -> {
                      assertTrue(each.expectedReports() > 0, "no '// BUG:' comment");
                      compile(each);
                      refactoring(each).expectUnchanged().doTest();
                    }));
  }

  /** A check is judged by what it leaves alone. */
  @Test
  void silentCasesAreAtLeastAsManyAsReportedOnes() throws IOException {
    List<CheckCase> all =
        Stream.of(
                files("Negative.java"),
                files("Positive.java"),
                folders(folder()).filter(each -> !each.name().equals("golden")),
                folders(folder().resolve("golden")))
            .flatMap(cases -> cases)
            .toList();
    int silent = all.stream().mapToInt(CheckCase::expectedSilences).sum();
    int reported = all.stream().mapToInt(CheckCase::expectedReports).sum();
    System.out.println(
        check.getSimpleName() + ": " + silent + " silent, " + reported + " reported cases");
    assertTrue(silent >= reported, silent + " silent, " + reported + " reported");
  }

  /** A compilation with more checks than one, as a user has it. */
  static CompilationTestHelper together(List<Class<? extends BugChecker>> checks, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("-XDcompilePolicy=simple");
    return CompilationTestHelper.newInstance(
            ScannerSupplier.fromBugCheckerClasses(List.copyOf(checks)), CheckTest.class)
        .setArgs(all);
  }

  private void repair(CheckCase input) throws IOException {
    Path outputFile = folder().resolve(input.name().replaceFirst("Input$", "Output") + ".java");
    CheckCase output = CheckCase.of(outputFile);
    refactoring(input)
        .addOutputLines(path(input), text(output).lines().toArray(String[]::new))
        .doTest();
    assertEquals(0, output.expectedReports(), "reports expected of repaired code");
    compile(output);
  }

  private BugCheckerRefactoringTestHelper.ExpectOutput refactoring(CheckCase input)
      throws IOException {
    assumeTrue(input.runsHere(), "needs a newer JDK");
    return BugCheckerRefactoringTestHelper.newInstance(check, getClass())
        .setArgs(input.javacArgs().toArray(String[]::new))
        .addInputLines(path(input), text(input).lines().toArray(String[]::new));
  }

  /** Input and output are the same file to the compiler. */
  private static String path(CheckCase fix) {
    return fix.sources().keySet().iterator().next().replaceFirst("FixInput", "");
  }

  private static String text(CheckCase fix) {
    return fix.sources().values().iterator().next();
  }

  private void compile(CheckCase module) throws IOException {
    assumeTrue(module.runsHere(), "needs a newer JDK");
    if (module.expectedReports() == 0) {
      assertEquals("", module.print(check), module.name());
      return;
    }
    CompilationTestHelper helper =
        CompilationTestHelper.newInstance(check, getClass()).setArgs(module.javacArgs());
    module
        .sources()
        .forEach((path, text) -> helper.addSourceLines(path, text.lines().toArray(String[]::new)));
    try {
      helper.doTest();
    } catch (AssertionError e) {
      throw new AssertionError(module.name() + ": " + e.getMessage(), e);
    }
  }

  private void compareText(CheckCase module) throws IOException {
    assumeTrue(module.runsHere(), "needs a newer JDK");
    String printed = module.print(check);
    String file = "golden/" + module.name() + ".golden";
    Path expected = folder().resolve(file);
    if (UPDATE) {
      assertFalse(printed.isEmpty(), "nothing is reported");
      Path source = Path.of("src/test/resources").resolve(resourceFolder()).resolve(file);
      Files.writeString(source, printed);
    } else if (Files.exists(expected)) {
      assertEquals(Files.readString(expected), printed);
    } else {
      fail("no " + file + ": run with -Dasynclint.golden.update=true and read what it wrote");
    }
  }

  private Stream<CheckCase> files(String suffix) throws IOException {
    return children(folder()).filter(path -> path.toString().endsWith(suffix)).map(CheckCase::of);
  }

  private static Stream<CheckCase> folders(Path parent) throws IOException {
    return children(parent).filter(Files::isDirectory).map(CheckCase::of);
  }

  private static Stream<Path> children(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList().stream();
    }
  }

  private String resourceFolder() {
    return CheckTest.class.getPackageName().replace('.', '/') + "/" + check.getSimpleName();
  }

  private Path folder() {
    return Path.of("target/test-classes").resolve(resourceFolder());
  }
}
