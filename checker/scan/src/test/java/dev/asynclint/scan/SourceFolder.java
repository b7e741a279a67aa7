package dev.asynclint.scan;

import dev.asynclint.scan.tree.TreeScan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of sources, and what a scan says of it. */
final class SourceFolder {
  private final Path root;

  SourceFolder(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  SourceFolder file(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Scan scan() {
    try {
      return new TreeScan(Scan.Options.DEFAULT, (what, file, of) -> {}).scan(root, root);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** {@code Check path:line}, one for each finding that nothing suppresses. */
  List<String> findings() {
    return findings(scan());
  }

  static List<String> findings(Scan scan) {
    return scan.survey().findings().stream()
        .filter(each -> !each.suppressed())
        .map(each -> each.check() + " " + each.file().path() + ":" + each.line())
        .toList();
  }
}
