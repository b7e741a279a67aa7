package dev.asynclint.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.engine.Settings;
import dev.asynclint.engine.Suppressing;
import dev.asynclint.scan.tree.TreeScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sources that every check is tested with, without a compiler: what they say the compiler finds
 * is found, and where they say that it is silent, nothing is.
 */
final class CheckSourcesAgreementTest {
  private static final Path SOURCES =
      Path.of("../errorprone/src/test/resources/dev/asynclint/errorprone/checks");

  private static final String EXPECTED = "// BUG: Diagnostic ";

  /** Of a hundred findings of the compiler's. It may rise and must not fall. */
  private static final double SHARE = 90;

  /**
   * Of a hundred findings, those that the compiler does not confirm. It may fall and must not rise.
   */
  private static final double UNCONFIRMED = 3;

  @TempDir private Path folder;

  @Test
  void agreesWithTheCompiler() throws IOException {
    Set<String> both = new TreeSet<>();
    Set<String> compiler = new TreeSet<>();
    Set<String> scan = new TreeSet<>();
    for (Path check : list(SOURCES)) {
      String name = check.getFileName().toString();
      Set<String> expected = new TreeSet<>();
      Path all = folder.resolve(name);
      int number = 0;
      for (Path file : list(check)) {
        if (file.toString().endsWith("Positive.java")
            || file.toString().endsWith("Negative.java")) {
          expected(file, name).forEach(line -> expected.add(name + " " + line));
          copy(file, all, ++number);
        }
      }
      Set<String> found = found(all, name);
      expected.stream().filter(found::contains).forEach(both::add);
      expected.stream().filter(each -> !found.contains(each)).forEach(compiler::add);
      found.stream().filter(each -> !expected.contains(each)).forEach(scan::add);
    }

    assertThat(both).hasSizeGreaterThan(300);
    assertThat(100.0 * both.size() / (both.size() + compiler.size()))
        .as("of %s only the compiler finds %s", both.size() + compiler.size(), compiler)
        .isGreaterThanOrEqualTo(SHARE);
    assertThat(100.0 * scan.size() / (both.size() + scan.size()))
        .as("the compiler does not confirm %s", scan)
        .isLessThanOrEqualTo(UNCONFIRMED);
  }

  private static List<Path> list(Path parent) throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.sorted().toList();
    }
  }

  /** Where the source says that its own check reports. */
  private static Set<String> expected(Path file, String check) throws IOException {
    Set<String> expected = new TreeSet<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      // Where other checks are expected, too, the source says which.
      if (line.startsWith(EXPECTED) && (line.contains("[" + check + "]") || !line.contains("["))) {
        int next = i + 1;
        while (lines.get(next).strip().startsWith("//")) {
          next++;
        }
        expected.add(file.getFileName() + ":" + (next + 1));
      }
    }
    return expected;
  }

  /** Into a package of its own where it has none: the names of the sources' classes repeat. */
  private static void copy(Path file, Path all, int number) throws IOException {
    String text = Files.readString(file);
    boolean packaged = text.lines().anyMatch(line -> line.startsWith("package "));
    Path folder = Files.createDirectories(all.resolve("p" + number));
    Files.writeString(
        folder.resolve(file.getFileName()), packaged ? text : "package p" + number + "; " + text);
  }

  private static Set<String> found(Path all, String check) throws IOException {
    Settings settings =
        new Settings(false, List.of(), Suppressing.ALWAYS, check.equals("UntimedWait"));
    Scan scan =
        new TreeScan(new Scan.Options(settings, Map.of(), List.of()), (what, at, of) -> {})
            .scan(all, all);
    Set<String> found = new TreeSet<>();
    SourceFolder.findings(scan).stream()
        .filter(each -> each.startsWith(check + " "))
        .forEach(each -> found.add(check + " " + each.substring(each.lastIndexOf('/') + 1)));
    return found;
  }
}
