package dev.asynclint.errorprone.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.asynclint.engine.finding.Edit;
import dev.asynclint.engine.finding.Repair;
import dev.asynclint.errorprone.AsyncLintCheck;
import dev.asynclint.errorprone.SarifFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who makes the changes that stand in the findings file, by its text, has what Error Prone's own
 * patching makes of the same file. Every {@code FixInput} of every check is tried.
 */
final class FixesInFindingsFileTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> changesAreThoseOfErrorPronesPatching() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (BugChecker each : ServiceLoader.load(BugChecker.class)) {
      if (each instanceof AsyncLintCheck) {
        Class<? extends BugChecker> check = each.getClass();
        for (CheckCase input : inputs(check)) {
          String name = check.getSimpleName() + ", " + input.name();
          tests.add(dynamicTest(name, () -> compare(check, input)));
        }
      }
    }
    assertFalse(tests.isEmpty());
    return tests.stream();
  }

  private void compare(Class<? extends BugChecker> check, CheckCase input) throws IOException {
    assumeTrue(input.runsHere(), "needs a newer JDK");
    Path home = Files.createTempDirectory(folder, "case");
    Path source = write(home.resolve("reported"), input);
    String text = Files.readString(source);
    Path findings = home.resolve("f.sarif");
    compile(check, input, source, "-XepOpt:AsyncLint:Findings=" + findings);
    SarifFile report = SarifFile.read(findings);
    Path patched = write(home.resolve("patched"), input);
    compile(
        check,
        input,
        patched,
        "-XepPatchChecks:" + check.getSimpleName(),
        "-XepPatchLocation:IN_PLACE");

    assertEquals(Files.readString(patched), repaired(report, text));
    assertEquals(List.of(), report.schemaErrors());
    if (!input.name().endsWith("NoFixInput")) {
      assertNotEquals(text, Files.readString(patched));
    }
    assertTrue(
        !isOnlyOffered(report) || page(check).contains("only offered"),
        "the page does not say that a fix is only offered, and why");
  }

  /** With the best repair of each finding; what two have in common is done once. */
  private static String repaired(SarifFile report, String text) {
    TreeSet<Edit> edits =
        new TreeSet<>(
            Comparator.comparingInt(Edit::start)
                .thenComparingInt(Edit::end)
                .thenComparing(Edit::text));
    for (SarifFile.Result result : report.results()) {
      result.repairs(text).stream().limit(1).forEach(best -> edits.addAll(best.edits()));
      result.repairs(text).forEach(each -> assertFalse(each.description().isBlank()));
    }
    return edits.isEmpty() ? text : new Repair("all", List.copyOf(edits)).apply(text);
  }

  private static boolean isOnlyOffered(SarifFile report) {
    return report.results().stream()
        .anyMatch(result -> result.json().at("/fixes/0/properties/onlyOffered").asBoolean(false));
  }

  private static String page(Class<? extends BugChecker> check) throws IOException {
    return Files.readString(Path.of("../../docs/checks", check.getSimpleName() + ".md"));
  }

  private static List<CheckCase> inputs(Class<? extends BugChecker> check) throws IOException {
    Path cases =
        Path.of("target/test-classes")
            .resolve(CheckTest.class.getPackageName().replace('.', '/'))
            .resolve(check.getSimpleName());
    try (Stream<Path> files = Files.list(cases)) {
      return files
          .filter(path -> path.toString().endsWith("FixInput.java"))
          .sorted()
          .map(CheckCase::of)
          .toList();
    }
  }

  private static Path write(Path root, CheckCase input) throws IOException {
    Path file = root.resolve(input.sources().keySet().iterator().next());
    Files.createDirectories(file.getParent());
    return Files.writeString(file, input.sources().values().iterator().next());
  }

  private void compile(
      Class<? extends BugChecker> check, CheckCase input, Path source, String... options)
      throws IOException {
    List<String> all = new ArrayList<>(List.of("-proc:none", "--should-stop=ifError=FLOW"));
    all.addAll(input.javacArgs());
    all.addAll(List.of(options));
    StringWriter log = new StringWriter();
    BaseErrorProneJavaCompiler compiler =
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(check));
    Path classes = Files.createTempDirectory(folder, "classes");
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      boolean compiled =
          compiler.getTask(log, files, null, all, null, files.getJavaFileObjects(source)).call();
      assertTrue(compiled, log.toString());
    }
  }
}
