package dev.asynclint.errorprone.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random files of a real project are changed, compiled, changed back and compiled again, piece by
 * piece: the findings file and the facts end as those of a clean build, byte for byte.
 *
 * <p>{@code -Dasynclint.incremental.rounds=500} for more rounds, {@code
 * -Dasynclint.incremental.seed=7} for others.
 */
final class IncrementalPropertyTest {
  private static final int ROUNDS = Integer.getInteger("asynclint.incremental.rounds", 5);
  private static final long SEED = Long.getLong("asynclint.incremental.seed", 1);

  /** They need what is not on the class path; their classes come from the published jar. */
  private static final Set<String> WITHOUT =
      Set.of(
          "EpollTransportFactory.java",
          "IoUringIncubatorTransportFactory.java",
          "KQueueTransportFactory.java",
          "FileLikePart.java",
          "ChannelManager.java",
          "module-info.java");

  @TempDir Path temporary;
  private ModuleBuild module;
  private ModuleBuild clean;
  private final Random random = new Random(SEED);

  private void unpack() throws IOException {
    Path sources = Path.of("target", "real-project", "async-http-client-sources.jar");
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(sources))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path path = Path.of(entry.getName());
        if (entry.getName().endsWith(".java") && !WITHOUT.contains(path.getFileName().toString())) {
          module.source(
              entry.getName(),
              new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Test
  void incrementalIsFull() throws IOException {
    Path folder = ModuleBuild.repository(temporary).resolve("module");
    Path[] classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .toArray(Path[]::new);
    module = new ModuleBuild(folder).dependsOn(classPath);
    clean = new ModuleBuild(folder, "clean").dependsOn(classPath);
    unpack();
    ModuleBuild.Outcome outcome = module.compileAll();
    assertTrue(outcome.success(), outcome.toString());
    String findings = module.findings();
    String facts = module.factBytes();
    assertTrue(findings.contains("codeFlows") && findings.contains("fixes"), "worth comparing");

    int changed = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      List<Path> files = new ArrayList<>(module.allSources());
      Collections.shuffle(files, random);
      List<Path> some = files.subList(0, 1 + random.nextInt(24));
      List<String> texts = some.stream().map(IncrementalPropertyTest::read).toList();
      some.forEach(this::change);
      boolean compiles = module.compile(some).success();
      changed += compiles ? 1 : 0;
      if (compiles && round % 4 == 1) {
        assertEqualToCleanBuild("seed " + SEED + ", round " + round + " changed: " + some);
      }
      for (int i = 0; i < some.size(); i++) {
        write(some.get(i), texts.get(i));
      }
      compileInPieces(files.subList(0, Math.min(files.size(), some.size() + random.nextInt(8))));
      String where = "seed " + SEED + ", round " + round + ": " + some;
      assertEquals(findings, module.findings(), where);
      assertEquals(facts, module.factBytes(), where);
    }
    assertTrue(changed * 2 > ROUNDS, "most changes compile: " + changed + " of " + ROUNDS);
  }

  /** Also while the files are changed. */
  private void assertEqualToCleanBuild(String where) {
    clean.deleteClasses();
    assertTrue(clean.compileAll().success(), where);
    assertEquals(clean.findings(), module.findings(), where);
    assertEquals(clean.factBytes(), module.factBytes(), where);
  }

  private void compileInPieces(List<Path> files) {
    List<Path> rest = new ArrayList<>(files);
    Collections.shuffle(rest, random);
    while (!rest.isEmpty()) {
      int size = rest.size() < 3 ? rest.size() : 1 + random.nextInt(rest.size());
      List<Path> piece = rest.subList(0, size);
      ModuleBuild.Outcome outcome = module.compile(piece);
      assertTrue(outcome.success(), outcome.toString());
      piece.clear();
    }
  }

  /** Other lines, other bodies, the same signatures. */
  private void change(Path file) {
    String text = read(file);
    String changed =
        switch (random.nextInt(4)) {
          case 0 -> "// moved\n\n" + text;
          case 1 -> text.replace("acquire", "release");
          case 2 ->
              text.replaceAll(
                  "(?m)^( +)return ([^;]+);$",
                  "$1if (Boolean.getBoolean(\"x\")) { throw new IllegalStateException(); }\n$1return $2;");
          default ->
              text.replaceAll(
                  "(?m)^( +)return ([^;]+);$",
                  "$1new java.util.concurrent.CompletableFuture<Void>().join();\n$1return $2;");
        };
    write(file, changed);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
