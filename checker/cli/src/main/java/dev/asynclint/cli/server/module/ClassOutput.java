package dev.asynclint.cli.server.module;

import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.compile.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Class files of the module's last state that compiled as a whole: what edited files see of others.
 */
final class ClassOutput implements AutoCloseable {
  private final TemporaryFolder folder;
  private final Map<Path, String> surfaces = new HashMap<>();
  private Path current;
  private int number;

  ClassOutput() throws Unusable {
    folder = TemporaryFolder.make();
  }

  /** A new folder for class files. */
  Path begin() throws IOException {
    return Files.createDirectories(folder.path().resolve("classes-" + ++number));
  }

  /**
   * The folder is complete, and takes the place of the one before.
   *
   * @param seen what other files see of the files it was made of
   */
  void finish(Path made, Map<Path, String> seen) {
    Path before = current;
    current = made;
    surfaces.clear();
    surfaces.putAll(seen);
    if (before != null) {
      TemporaryFolder.delete(before);
    }
  }

  /** Empty until the module has compiled. */
  Optional<Path> folder() {
    return Optional.ofNullable(current);
  }

  /** What other files see of a file in here; null if nothing. */
  String surface(Path file) {
    return surfaces.get(file);
  }

  /** Where nothing that matters goes. */
  Path scratch() throws IOException {
    return Files.createDirectories(folder.path().resolve("scratch"));
  }

  /** Where annotation processors write. */
  Path generated() throws IOException {
    return Files.createDirectories(folder.path().resolve("generated"));
  }

  @Override
  public void close() {
    folder.close();
  }
}
