package dev.asynclint.cli.server.module;

import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.findings.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is known of a module at one moment.
 *
 * @param report the findings
 * @param files by the names that findings have for them
 * @param stale files that do not parse: their findings are those of the last state that did
 * @param versions of the open documents that were looked at, as the editor counts them
 * @param root what names of other files are relative to
 * @param whole whether all files of the module have been seen, or only those that were open
 */
public record Snapshot(
    Report report,
    Map<String, Path> files,
    Set<Path> stale,
    Map<Path, Integer> versions,
    Path root,
    boolean whole) {

  /** The file that findings call so, if it is there. */
  public Optional<Path> file(String name) {
    Path known = files.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      return Optional.of(root.resolve(name)).filter(Files::isRegularFile);
    } catch (java.nio.file.InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /** Files that have findings. */
  public Set<Path> found() {
    return report.shown().stream()
        .flatMap(result -> file(result.path()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The findings of one file that nothing suppresses. */
  public List<Result> of(Path file) {
    return report.shown().stream()
        .filter(result -> file(result.path()).filter(file::equals).isPresent())
        .toList();
  }
}
