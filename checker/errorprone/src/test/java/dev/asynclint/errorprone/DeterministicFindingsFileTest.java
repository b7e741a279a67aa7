package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal sources give an equal file, whoever compiles them, where and when. */
final class DeterministicFindingsFileTest {
  private static final Path RESOURCES = Path.of("src/test/resources/dev/asynclint/errorprone");
  private static final List<String> SOURCES =
      List.of(
          "identity/Everything.java",
          "docs/BlockingWaitInAsyncWrong.java",
          "docs/CancellationNotForwardedWrong.java",
          "docs/UnobservedAsyncResultWrong.java");

  @TempDir Path folder;

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  private String first;

  @BeforeEach
  void compileOnce() throws IOException {
    first = report("here", SOURCES);
    assertEquals(
        4,
        SarifFile.read(folder.resolve("here.sarif")).results().stream()
            .map(SarifFile.Result::path)
            .distinct()
            .count());
  }

  @AfterEach
  void putBack() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  private String report(String repository, List<String> sources) throws IOException {
    Path root = folder.resolve(repository);
    Files.createDirectories(root.resolve(".git"));
    Path file = folder.resolve(root.getFileName() + ".sarif");
    Compilation compilation = Compilation.withAllChecks(Files.createTempDirectory(folder, "out"));
    for (String source : sources) {
      Path copy = root.resolve("src").resolve(source);
      Files.createDirectories(copy.getParent());
      compilation.file(Files.writeString(copy, Files.readString(RESOURCES.resolve(source))));
    }
    Compilation.Outcome outcome =
        compilation.option("-parameters", "-XepOpt:AsyncLint:Findings=" + file).run();
    assertTrue(outcome.success(), outcome.toString());
    return Files.readString(file);
  }

  @Test
  void inAnotherFolder() throws IOException {
    assertEquals(first, report("else/where/there", SOURCES));
  }

  @Test
  void inAnotherOrderOfFiles() throws IOException {
    List<String> reversed = new ArrayList<>(SOURCES);
    Collections.reverse(reversed);

    assertEquals(first, report("reversed", reversed));
  }

  @Test
  void inAnotherLanguageAndTimeZone() throws IOException {
    for (String language : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));

      assertEquals(first, report(language, SOURCES), language);
    }
  }

  @Test
  void withoutTheMachine() {
    for (String secret :
        List.of(folder.toString(), System.getProperty("user.dir"), "\"file:", "startTimeUtc")) {
      assertTrue(!first.contains(secret), secret);
    }
  }
}
