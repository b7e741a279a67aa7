package dev.asynclint.cli.compile;

import dev.asynclint.cli.Unusable;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Error Prone that fits the running JDK, as files that javac can load plugins from. The command
 * carries two: the last for JDK 17, and the newest, which needs JDK 21.
 */
final class ErrorProneJars {
  private static final int FIRST_JDK_OF_THE_NEWEST = 21;

  private ErrorProneJars() {}

  /**
   * Copies the jars into a folder.
   *
   * @return the copies
   */
  static List<Path> copyTo(Path folder) throws Unusable {
    String which = Runtime.version().feature() >= FIRST_JDK_OF_THE_NEWEST ? "newest" : "oldest";
    URL inside = ErrorProneJars.class.getResource("error-prone/" + which + "/");
    if (inside == null) {
      throw new Unusable("This command was built without Error Prone: build it with Maven");
    }
    try {
      return copy(inside.toURI(), folder);
    } catch (IOException | URISyntaxException failure) {
      throw new Unusable("Cannot write to " + folder + ", where Error Prone is unpacked");
    }
  }

  private static List<Path> copy(URI from, Path folder) throws IOException {
    if (!from.getScheme().equals("jar")) {
      return copy(Path.of(from), folder);
    }
    try (FileSystem jar = FileSystems.newFileSystem(from, Map.of())) {
      String path = from.toString();
      return copy(jar.getPath(path.substring(path.indexOf("!/") + 1)), folder);
    }
  }

  private static List<Path> copy(Path from, Path folder) throws IOException {
    List<Path> copies = new ArrayList<>();
    try (Stream<Path> jars = Files.list(from)) {
      for (Path jar : jars.sorted().toList()) {
        Path copy = folder.resolve(jar.getFileName().toString());
        Files.copy(jar, copy);
        copies.add(copy);
      }
    }
    return copies;
  }
}
