package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * One source for each library, with every check on: waits, blocking calls, who runs a callback,
 * handlers, dropped values. {@code // BUG:} stands on the line before each report, {@code // OK:}
 * at what is silent and why.
 */
final class LibrariesTest {
  private static final Path FOLDER =
      Path.of("target/test-classes/dev/asynclint/errorprone/libraries");
  private static final Pattern REPORT = Pattern.compile("// BUG: Diagnostic contains: \\[\\w+]");
  private static final Pattern SILENCE = Pattern.compile("// OK: .");

  /** Versions that cannot be on one class path: the folder of jars that go before it. */
  private static final Map<String, Path> OTHER_VERSIONS =
      Map.of("Vertx5", Path.of("target/vertx-5"));

  @TempDir Path output;

  @TestFactory
  Stream<DynamicTest> libraries() throws IOException {
    return sources().stream().map(source -> dynamicTest(name(source), () -> compile(source)));
  }

  @TestFactory
  Stream<DynamicTest> silentCasesAreAtLeastAsManyAsReportedOnes() throws IOException {
    return sources().stream()
        .map(
            source ->
                dynamicTest(
                    name(source),
                    () -> {
                      String text = Files.readString(source);
                      long reported = REPORT.matcher(text).results().count();
                      long silent = SILENCE.matcher(text).results().count();
                      assertTrue(silent > 0, "no '// OK:' comment");
                      assertTrue(silent >= reported, silent + " silent, " + reported + " reported");
                    }));
  }

  /** The same code, once against a library that is described and once against one that is not. */
  @Test
  void anUnknownLibraryIsSilent() {
    assertEquals(List.of(), diagnostics(true));
    List<String> described = diagnostics(false);
    assertTrue(
        described.stream().anyMatch(text -> text.contains("[BlockingWaitInAsync]")),
        described::toString);
  }

  private List<String> diagnostics(boolean unknown) {
    String operator = unknown ? "later" : "thenAccept";
    String type = unknown ? "Later<String>" : "java.util.concurrent.CompletableFuture<String>";
    return Compilation.withAllChecks(output)
        .source(
            "Later.java",
            "public interface Later<T> {"
                + " void later(java.util.function.Consumer<T> callback);"
                + " Later<T> timeout(long millis, Runnable callback); }")
        .source(
            "T.java",
            "import java.util.concurrent.CompletableFuture;\n"
                + "class T { void m("
                + type
                + " source, CompletableFuture<String> wait) {\n source."
                + operator
                + "(each -> System.out.println(each + wait.join()))"
                + (unknown ? ";\n source.timeout(1, wait::join);" : ".exceptionally(T::log);")
                + " }\n static Void log(Throwable failure) { failure.printStackTrace(); return null; } }")
        .run()
        .diagnostics();
  }

  private static void compile(Path source) throws IOException {
    List<String> args = new ArrayList<>(List.of("-XDcompilePolicy=simple", "-parameters"));
    Path jars = OTHER_VERSIONS.get(name(source));
    if (jars != null) {
      args.add("-classpath");
      args.add(before(jars));
    }
    CompilationTestHelper.newInstance(
            ScannerSupplier.fromBugCheckerClasses(PagesTest.checks()), LibrariesTest.class)
        .setArgs(args)
        .addSourceLines(
            "example/" + source.getFileName(), Files.readAllLines(source).toArray(String[]::new))
        .doTest();
  }

  private static String before(Path jars) throws IOException {
    try (Stream<Path> files = Files.list(jars)) {
      return files.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator))
          + File.pathSeparator
          + System.getProperty("java.class.path");
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static String name(Path source) {
    return source.getFileName().toString().replace(".java", "");
  }
}
