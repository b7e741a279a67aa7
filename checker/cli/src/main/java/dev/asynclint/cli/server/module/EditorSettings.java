package dev.asynclint.cli.server.module;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user has set in the editor. It goes before what a build says.
 *
 * @param severities of checks, by name: {@code OFF}, {@code DEFAULT}, {@code WARN} or {@code ERROR}
 * @param options of AsyncLint: key and value
 * @param classPath for sources without a build
 * @param release the Java release for sources without a build
 * @param maven the command that is asked for a class path; empty for none
 */
public record EditorSettings(
    Map<String, String> severities,
    Map<String, String> options,
    List<String> classPath,
    Optional<String> release,
    Optional<String> maven) {
  /** Nothing is set. */
  public static final EditorSettings NONE =
      new EditorSettings(Map.of(), Map.of(), List.of(), Optional.empty(), Optional.empty());

  /** The option that names a file. */
  static final String CATALOGUE = "Catalogue";

  /**
   * The same with absolute paths, of the class path and of the option {@code Catalogue}: relative
   * ones are the first folder's that has them, or else the first folder's.
   *
   * @param roots folders of the workspace; without any the settings stay as they are
   */
  public EditorSettings at(List<Path> roots) {
    Map<String, String> resolved = new HashMap<>(options);
    resolved.computeIfPresent(CATALOGUE, (key, path) -> path.isBlank() ? path : at(roots, path));
    return new EditorSettings(
        severities,
        Map.copyOf(resolved),
        classPath.stream().map(path -> at(roots, path)).toList(),
        release,
        maven);
  }

  private static String at(List<Path> roots, String path) {
    try {
      return roots.stream()
          .map(root -> root.resolve(path))
          .filter(Files::exists)
          .findFirst()
          .or(() -> roots.stream().findFirst().map(root -> root.resolve(path)))
          .map(found -> found.normalize().toString())
          .orElse(path);
    } catch (InvalidPathException noPath) {
      return path;
    }
  }
}
