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

  /** As given, or as the plugin finds it. */
  Path folder() {
    if (root != null) {
      return root;
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return folder;
      }
    }
    return here;
  }
}
