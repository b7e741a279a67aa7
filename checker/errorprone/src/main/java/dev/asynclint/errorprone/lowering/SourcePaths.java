package dev.asynclint.errorprone.lowering;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
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
public final class SourcePaths {
  private final Path workingDirectory = Path.of("").toAbsolutePath().normalize();
  private final Map<Path, Optional<Path>> roots = new HashMap<>();

  /** The name of the file a compilation unit comes from. */
  public String of(CompilationUnitTree unit) {
    ExpressionTree packageName = unit.getPackageName();
    return of(unit.getSourceFile(), packageName == null ? "" : packageName.toString());
  }

  /**
   * @param packageName name of the file's package, empty for the unnamed one
   */
  private String of(JavaFileObject file, String packageName) {
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

  /**
   * Whether a file of that name is known not to exist any more: its source root is there, it is
   * not. Nothing is known of files that do not lie in a repository.
   *
   * @param packageName name of the file's package, empty for the unnamed one
   */
  public boolean isGone(String path, String packageName) {
    int folder = path.lastIndexOf('/');
    String inPackage = packageName.replace('.', '/');
    if (folder < 0 || !path.substring(0, folder).endsWith(inPackage)) {
      return false;
    }
    String sourceRoot = path.substring(0, folder - inPackage.length());
    return repository()
        .filter(root -> !sourceRoot.isEmpty() && Files.isDirectory(root.resolve(sourceRoot)))
        .filter(root -> !Files.exists(root.resolve(path)))
        .isPresent();
  }

  /**
   * The name to show for a source file of a dependency: the same where it lies in this repository,
   * else from its package on, for its own repository's folders mean nothing here.
   *
   * @param packageName name of the file's package, empty for the unnamed one
   */
  public String ofDependency(String path, String packageName) {
    if (repository().filter(root -> Files.exists(root.resolve(path))).isPresent()) {
      return path;
    }
    String simple = path.substring(path.lastIndexOf('/') + 1);
    return packageName.isEmpty() ? simple : packageName.replace('.', '/') + "/" + simple;
  }

  /** The file of that name, if it is there. */
  public Optional<Path> locate(String path) {
    return repository().map(root -> root.resolve(path)).filter(Files::isRegularFile);
  }

  private Optional<Path> repository() {
    return roots.values().stream().flatMap(Optional::stream).sorted().findFirst();
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
