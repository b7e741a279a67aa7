package dev.asynclint.cli.server.module;

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
}
