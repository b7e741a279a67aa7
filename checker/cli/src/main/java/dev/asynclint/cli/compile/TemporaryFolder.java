package dev.asynclint.cli.compile;

import dev.asynclint.cli.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder that goes when it is closed.
 *
 * @param path where it is
 */
public record TemporaryFolder(Path path) implements AutoCloseable {
  /** Makes one. */
  public static TemporaryFolder make() throws Unusable {
    try {
      return new TemporaryFolder(Files.createTempDirectory("asynclint"));
    } catch (IOException unwritable) {
      throw new Unusable("Cannot write to " + System.getProperty("java.io.tmpdir"));
    }
  }

  @Override
  public void close() {
    delete(path);
  }

  /** Deletes a folder with all that is in it, as far as that can be done. */
  public static void delete(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException left) {
      // A temporary folder that stays harms nobody.
      path.toFile().deleteOnExit();
    }
  }
}
