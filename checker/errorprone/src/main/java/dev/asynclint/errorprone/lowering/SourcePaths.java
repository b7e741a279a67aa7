package dev.asynclint.errorprone.lowering;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaFileObject;

/**
 * Names source files so that they have one name wherever the repository lies: relative to its root,
 * or else to the working directory, or else to the folder its packages begin in. Forward slashes.
 */
final class SourcePaths {
  private final Path workingDirectory = Path.of("").toAbsolutePath().normalize();
  private final Map<Path, Optional<Path>> roots = new HashMap<>();

  /**
   * @param packageName name of the file's package, empty for the unnamed one
   */
  String of(JavaFileObject file, String packageName) {
    Path path = path(file);
    if (path != null) {
      Path root = root(path.getParent()).orElse(workingDirectory);
      if (path.startsWith(root)) {
        return slashes(root.relativize(path).toString());
      }
    }
    String name = slashes(file.getName());
    String simple = name.substring(name.lastIndexOf('/') + 1);
    return packageName.isEmpty() ? simple : packageName.replace('.', '/') + "/" + simple;
  }

  private static String slashes(String path) {
    return path.replace('\\', '/');
  }

  /** Where it lies on disk, or null: sources also come from archives and from memory. */
  private static Path path(JavaFileObject file) {
    try {
      URI uri = file.toUri();
      return "file".equals(uri.getScheme()) ? Path.of(uri).toAbsolutePath().normalize() : null;
    } catch (IllegalArgumentException
        | FileSystemNotFoundException
        | UnsupportedOperationException notOnDisk) {
      return null;
    }
  }

  /** The repository a folder lies in. */
  private Optional<Path> root(Path folder) {
    if (folder == null) {
      return Optional.empty();
    }
    Optional<Path> known = roots.get(folder);
    if (known == null) {
      known = isRoot(folder) ? Optional.of(folder) : root(folder.getParent());
      roots.put(folder, known);
    }
    return known;
  }

  private static boolean isRoot(Path folder) {
    try {
      return Files.exists(folder.resolve(".git"));
    } catch (InvalidPathException | SecurityException unreadable) {
      return false;
    }
  }
}
