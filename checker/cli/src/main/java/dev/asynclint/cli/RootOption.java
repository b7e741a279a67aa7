package dev.asynclint.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What the paths of findings are relative to. */
final class RootOption {
  @Option(
      names = "--root",
      paramLabel = "FOLDER",
      description =
          "What the paths of findings are relative to. Default: the nearest folder above that holds"
              + " .git, or here.")
  private Path root;

  private Path start = Path.of("").toAbsolutePath();

  /** Looks for the default from there on. */
  void startAt(Path folder) {
    start = folder.toAbsolutePath().normalize();
  }

  /** As given, or as the plugin finds it. Absolute, but for one that was given. */
  Path folder() {
    if (root != null) {
      return root;
    }
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return folder;
      }
    }
    return start;
  }
}
