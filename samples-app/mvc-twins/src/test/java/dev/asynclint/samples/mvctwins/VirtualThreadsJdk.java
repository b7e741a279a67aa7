package dev.asynclint.samples.mvctwins;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/** Finds a JDK with virtual threads. */
final class VirtualThreadsJdk {

  static final String MISSING =
      "No JDK 21 or newer found: name one with -Dsamples.jdk21=<its folder>";

  private static final Path INSTALLED = Path.of("/usr/lib/jvm");

  private VirtualThreadsJdk() {}

  /**
   * The {@code java} of the JDK in the system property {@code samples.jdk21}, or else of the JDK
   * that runs this, or else of one where Linux distributions install them; empty when none of these
   * is new enough.
   *
   * @throws IllegalArgumentException if the system property names something else
   */
  static Optional<Path> find() throws IOException {
    String named = System.getProperty("samples.jdk21");
    if (named != null) {
      if (!isNewEnough(Path.of(named))) {
        throw new IllegalArgumentException("samples.jdk21 is no JDK 21 or newer: " + named);
      }
      return Optional.of(java(Path.of(named)));
    }
    TreeSet<Path> homes = new TreeSet<>();
    if (Files.isDirectory(INSTALLED)) {
      try (DirectoryStream<Path> installed = Files.newDirectoryStream(INSTALLED)) {
        installed.forEach(homes::add);
      }
    }
    homes.add(Path.of(System.getProperty("java.home")));
    for (Path home : homes) {
      if (isNewEnough(home)) {
        return Optional.of(java(home));
      }
    }
    return Optional.empty();
  }

  private static boolean isNewEnough(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release) || !Files.isExecutable(java(home))) {
      return false;
    }
    Properties entries = new Properties();
    try (var text = Files.newBufferedReader(release)) {
      entries.load(text);
    }
    String version = entries.getProperty("JAVA_VERSION", "0").replace("\"", "");
    return Runtime.Version.parse(version).feature() >= 21;
  }

  private static Path java(Path home) {
    return home.resolve("bin").resolve("java");
  }
}
