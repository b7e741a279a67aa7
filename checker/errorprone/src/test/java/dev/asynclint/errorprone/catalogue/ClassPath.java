package dev.asynclint.errorprone.catalogue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Jars and what loads their classes.
 *
 * @param jars in which packages are looked for
 */
record ClassPath(List<Path> jars, ClassLoader loader) {
  /** The one of the tests. */
  static ClassPath own() {
    return new ClassPath(ofTests(), ClassPath.class.getClassLoader());
  }

  /** That of the tests with Vert.x 5 instead of Vert.x 4. */
  static ClassPath vertx5() {
    return in(Path.of("target/vertx-5"));
  }

  /** The jars of a folder before those of the tests: another version of a library. */
  private static ClassPath in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      URL[] urls =
          Stream.concat(jars.stream(), ofTests().stream()).map(ClassPath::url).toArray(URL[]::new);
      return new ClassPath(jars, new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static List<Path> ofTests() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .toList();
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
