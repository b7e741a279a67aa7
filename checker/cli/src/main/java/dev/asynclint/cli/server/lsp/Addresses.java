package dev.asynclint.cli.server.lsp;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the editor calls files. There are several ways to spell one address, and to some editors
 * they are different files.
 */
final class Addresses {
  private final Map<Path, String> spelled = new ConcurrentHashMap<>();

  /** The editor has opened a file by this name. */
  void opened(Path file, String uri) {
    spelled.put(file, uri);
  }

  /** The name that the editor uses, or the usual one. */
  String uri(Path file) {
    return spelled.getOrDefault(file, Places.uri(file));
  }

  /** The editor has closed the file, and has been told of all that it knew by that name. */
  void forget(Path file) {
    spelled.remove(file);
  }
}
