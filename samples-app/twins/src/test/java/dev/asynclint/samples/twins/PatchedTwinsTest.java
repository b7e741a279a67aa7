package dev.asynclint.samples.twins;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Patches a copy of the twins in place with every fix the checks offer. What comes of it compiles,
 * and has nothing left to fix. The build runs the twins' other tests against it afterwards.
 */
class PatchedTwinsTest {

  private static final Path PATCHED = Path.of("target/patched");
  private static final Path SOURCES = PATCHED.resolve("java");
  private static final Path CLASSES = PATCHED.resolve("classes");
  private static final Path TEST_CLASSES = PATCHED.resolve("test-classes");

  @Test
  void patchedTwinsCompile() throws Exception {
    FileSystemUtils.deleteRecursively(PATCHED);
    copy(Path.of("src/main/java"), SOURCES);

    patch();
    Map<Path, String> once = texts();
    patch();
    Map<Path, String> twice = texts();

    assertThat(once).as("patched").isNotEqualTo(texts(Path.of("src/main/java")));
    assertThat(twice).as("patched again").isEqualTo(once);
    compile(SOURCES, CLASSES, dependencies());
    copy(Path.of("src/main/resources"), CLASSES);
    compile(Path.of("src/test/java"), TEST_CLASSES, CLASSES + File.pathSeparator + dependencies());
    copy(Path.of("src/test/resources"), TEST_CLASSES);
  }

  private static void patch() throws Exception {
    compile(
        SOURCES,
        PATCHED.resolve("classes-of-patching"),
        dependencies(),
        "-XDcompilePolicy=simple",
        "--should-stop=ifError=FLOW",
        "-processorpath",
        System.getProperty("linter.path"),
        "-Xplugin:ErrorProne -XepPatchChecks:" + checks() + " -XepPatchLocation:IN_PLACE");
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

  /** What the twins are compiled with, without the twins. */
  private static String dependencies() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).startsWith(Path.of("target").toAbsolutePath()))
        .collect(joining(File.pathSeparator));
  }

  private static void compile(Path sources, Path output, String classPath, String... more)
      throws Exception {
    Files.createDirectories(output);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    for (String export : System.getProperty("javac.exports").split("\\s+")) {
      command.add("-J" + export);
    }
    command.addAll(List.of("-proc:none", "-parameters", "-encoding", "UTF-8"));
    command.addAll(List.of("-d", output.toString(), "-classpath", classPath));
    command.addAll(List.of(more));
    javaFiles(sources).forEach(file -> command.add(file.toString()));
    Path log = PATCHED.resolve("javac.log");
    Process javac =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(javac.waitFor()).as(Files.readString(log)).isZero();
  }

  private static Map<Path, String> texts() {
    return texts(SOURCES);
  }

  private static Map<Path, String> texts(Path folder) {
    Map<Path, String> texts = new TreeMap<>();
    for (Path file : javaFiles(folder)) {
      try {
        texts.put(folder.relativize(file), Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  private static List<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    FileSystemUtils.copyRecursively(from, to);
  }
}
