package dev.asynclint.samples.evidence.lab;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what the build has packed.
 *
 * @param samples the folder {@code samples-app}
 */
public record Jars(Path samples) {

  /**
   * The application's jar.
   *
   * @throws LabException if there is none, or more than one
   */
  public Path of(App app) throws IOException {
    Path target = samples.resolve(app.module()).resolve("target");
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(target)) {
      try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "*-exec.jar")) {
        jars.forEach(found::add);
      }
    }
    if (found.size() != 1) {
      throw new LabException(
          "%s holds %d packed applications instead of one: run mvn package"
              .formatted(target, found.size()));
    }
    return found.get(0);
  }
}
