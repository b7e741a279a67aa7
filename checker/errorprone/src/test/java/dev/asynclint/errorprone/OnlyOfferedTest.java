package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which fixes are made without asking, and which may change what the program does. */
final class OnlyOfferedTest {
  private static final Path SOURCE =
      Path.of("target/test-classes/dev/asynclint/errorprone/offered/Fixes.java");

  @TempDir Path output;

  @Test
  void eachFixIsWhatItsLineSays() throws IOException {
    String source = Files.readString(SOURCE);
    Path findings = output.resolve("f.sarif");

    Compilation.Outcome outcome =
        Compilation.withAllChecks(output)
            .source("shop/Fixes.java", source)
            .option("-XepOpt:AsyncLint:Findings=" + findings)
            .run();

    assertEquals(true, outcome.success(), outcome.toString());
    List<String> found = new ArrayList<>();
    for (SarifFile.Result result : SarifFile.read(findings).results()) {
      boolean offered = result.json().at("/fixes/0/properties/onlyOffered").asBoolean(false);
      String what = result.json().at("/fixes").isEmpty() ? "none" : offered ? "offered" : "made";
      found.add(result.line() + " " + result.check() + " " + what);
    }
    assertEquals(expected(source), found);
  }

  /** Lines that end with {@code // <check>: <what>}. */
  private static List<String> expected(String source) {
    List<String> expected = new ArrayList<>();
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String comment = lines.get(i).replaceFirst(".*// (\\w+): (made|offered|none)$", "$1 $2");
      if (!comment.equals(lines.get(i))) {
        expected.add((i + 1) + " " + comment);
      }
    }
    return expected;
  }
}
