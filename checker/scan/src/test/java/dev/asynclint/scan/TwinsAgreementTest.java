package dev.asynclint.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.scan.tree.TreeScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The sample services without a build, beside what the compiler finds in them: the right ones are
 * silent, and in the wrong ones nothing is found that the compiler does not find too. The page
 * shows the figures.
 */
final class TwinsAgreementTest {
  private static final Path SAMPLES = Path.of("../../samples-app");

  /** Of a hundred findings of the compiler's. It may rise and must not fall. */
  private static final int SHARE = 95;

  @Test
  void agreesWithTheCompiler() throws IOException {
    Path root = SAMPLES.toAbsolutePath().normalize();
    Scan scan = new TreeScan(Scan.Options.DEFAULT, (what, file, of) -> {}).scan(root, root);
    Set<String> found = new TreeSet<>(SourceFolder.findings(scan));
    Set<String> expected = new TreeSet<>();
    expected.addAll(expected("twins", "twins"));
    expected.addAll(expected("mvc-twins", "mvctwins"));

    assertThat(expected).containsAll(found);
    AgreementTable table = new AgreementTable(found, expected);
    assertThat(table.share())
        .as("of %s only the compiler finds %s", expected.size(), missing(expected, found))
        .isGreaterThanOrEqualTo(SHARE);
    assertThat(scan.notes()).isEmpty();
    assertThat(table.expectedPage())
        .as(
            "the table in docs/scan.md;"
                + " -Dtest=TwinsAgreementTest -Dasynclint.expected.update=true writes it anew")
        .isEqualTo(AgreementTable.page());
  }

  private static Set<String> missing(Set<String> expected, Set<String> found) {
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(found);
    return missing;
  }

  private static Set<String> expected(String module, String folder) throws IOException {
    Path file = SAMPLES.resolve(module + "/src/test/resources/expected-findings.txt");
    Set<String> expected = new TreeSet<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#") && !line.startsWith(" ") && !line.isBlank()) {
        String[] parts = line.split(" ");
        expected.add(
            parts[1]
                + " "
                + module
                + "/src/main/java/dev/asynclint/samples/"
                + folder
                + "/"
                + parts[0]);
      }
    }
    return expected;
  }
}
