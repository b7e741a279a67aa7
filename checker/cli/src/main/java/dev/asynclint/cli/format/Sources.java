package dev.asynclint.cli.format;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of source files below a root. What cannot be read has no lines. */
public final class Sources {
  private final Path root;
  private final Map<String, List<String>> read = new HashMap<>();

  /**
   * @param root what the paths of findings are relative to
   */
  public Sources(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * The lines of a file; none if it is not there, is no text, or lies outside of the root.
   *
   * @param path relative to the root, with forward slashes
   */
  public List<String> lines(String path) {
    return read.computeIfAbsent(path, this::load);
  }

  private List<String> load(String path) {
    try {
      Path file = root.resolve(path).normalize();
      return file.startsWith(root) ? Files.readAllLines(file) : List.of();
    } catch (MalformedInputException noText) {
      return List.of();
    } catch (IOException | InvalidPathException unreadable) {
      return List.of();
    }
  }
}
