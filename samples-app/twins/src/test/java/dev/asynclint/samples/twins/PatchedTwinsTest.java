package dev.asynclint.samples.twins;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.linting.Javac;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Patches a copy of the twins in place with every fix the checks offer. What comes of it compiles,
 * and has nothing left to fix. The build runs the twins' other tests against it afterwards.
 */
class PatchedTwinsTest {

  private static final Path PATCHED = Path.of("target/patched");
  private static final Javac JAVAC = new Javac(PATCHED.resolve("javac.log"));
  private static final Path SOURCES = PATCHED.resolve("java");
  private static final Path CLASSES = PATCHED.resolve("classes");
  private static final Path TEST_CLASSES = PATCHED.resolve("test-classes");

  @Test
  void patchedTwinsCompile() throws Exception {
    FileSystemUtils.deleteRecursively(PATCHED);
    copy(Path.of("src/main/java"), SOURCES);

    patch();
    Map<Path, String> once = texts(SOURCES);
    patch();
    Map<Path, String> twice = texts(SOURCES);

    assertThat(once).as("patched").isNotEqualTo(texts(Path.of("src/main/java")));
    assertThat(twice).as("patched again").isEqualTo(once);
    JAVAC.compile(SOURCES, CLASSES, Javac.dependencies());
    copy(Path.of("src/main/resources"), CLASSES);
    JAVAC.compile(
        Path.of("src/test/java"),
        TEST_CLASSES,
        CLASSES + File.pathSeparator + Javac.dependencies());
    copy(Path.of("src/test/resources"), TEST_CLASSES);
  }

  private static void patch() throws Exception {
    JAVAC.lint(
        SOURCES,
        PATCHED.resolve("classes-of-patching"),
        Javac.dependencies(),
        "-XepPatchChecks:" + checks() + " -XepPatchLocation:IN_PLACE");
  }

  /** Names of all our checks, as Error Prone finds them. */
  private static String checks() throws IOException {
    String services = "META-INF/services/com.google.errorprone.bugpatterns.BugChecker";
    try (InputStream file = PatchedTwinsTest.class.getClassLoader().getResourceAsStream(services)) {
      return new BufferedReader(new InputStreamReader(file, UTF_8))
          .lines()
          .filter(line -> line.startsWith("dev.asynclint."))
          .map(line -> line.substring(line.lastIndexOf('.') + 1))
          .collect(joining(","));
    }
  }

  private static Map<Path, String> texts(Path folder) throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    for (Path file : Javac.sources(folder)) {
      texts.put(folder.relativize(file), Files.readString(file));
    }
    return texts;
  }

  private static void copy(Path from, Path to) throws IOException {
    FileSystemUtils.copyRecursively(from, to);
  }
}
