package dev.asynclint.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The Maven that runs this build, and the plugin as this build has installed it. */
final class InstalledMaven {
  /** Where the build has installed the plugin for these tests. */
  static final Path LOCAL_REPOSITORY = Path.of("target", "local-repo").toAbsolutePath();

  private InstalledMaven() {}

  /** Writes settings by which what this build has resolved is there without a network. */
  static Path settings(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("settings.xml"),
        Files.readString(Path.of("src", "it", "settings.xml"))
            .replace("@localRepositoryUrl@", Path.of(property("resolved")).toUri().toString()));
  }

  /**
   * Writes a command {@code mvn}.
   *
   * @param settings folder with the settings that it takes
   */
  static Path script(Path folder, Path settings) throws IOException {
    Path maven = folder.resolve("mvn");
    Files.writeString(
        maven,
        "#!/bin/sh\nexec '%s/bin/mvn' -B -s '%s' -Dmaven.repo.local='%s' \"$@\"\n"
            .formatted(property("maven"), settings.resolve("settings.xml"), LOCAL_REPOSITORY));
    return Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** What the build says of itself. */
  static String property(String name) {
    return System.getProperty("asynclint.it." + name);
  }
}
