package dev.asynclint.cli.compile;

import dev.asynclint.cli.Unusable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder that goes when it is closed, and with the process at the latest, also where that is
 * ended from outside.
 *
 * @param path where it is
 */
public record TemporaryFolder(Path path) implements AutoCloseable {
  /** All of this process that are not closed: the process owns them as it owns its memory. */
  private static final Set<Path> PRESENT = ConcurrentHashMap.newKeySet();

  /** While the process ends, others may still write. */
  private static final int MOST_TRIES = 3;

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> PRESENT.forEach(TemporaryFolder::delete), "asynclint-temporary"));
  }

  /** Makes one. */
  public static TemporaryFolder make() throws Unusable {
    try {
      Path made = Files.createTempDirectory("asynclint");
      PRESENT.add(made);
      return new TemporaryFolder(made);
    } catch (IOException unwritable) {
      throw new Unusable("Cannot write to " + System.getProperty("java.io.tmpdir"));
    }
  }

  @Override
  public void close() {
    delete(path);
    if (!Files.exists(path)) {
      PRESENT.remove(path);
    }
  }

  /** Deletes a folder with all that is in it, as far as that can be done. */
  public static void delete(Path path) {
    for (int tries = 0; tries < MOST_TRIES && Files.exists(path); tries++) {
      try (Stream<Path> files = Files.walk(path)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException | UncheckedIOException left) {
        // A temporary folder that stays harms nobody.
        continue;
      }
    }
  }
}
