package dev.asynclint.scan.tree;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether a library's type would be on the class path that nobody has: some file imports its
 * package, or a build file names an artifact that brings it.
 */
final class LibraryPresence implements Predicate<String> {
  private static final String RESOURCE = "artifacts.txt";

  private final Set<String> imports;
  private final List<String> builds;

  /**
   * @param imports names of types and packages
   * @param builds what stands in the build files
   */
  LibraryPresence(Set<String> imports, List<String> builds) {
    this.imports = imports;
    this.builds = builds;
  }

  @Override
  public boolean test(String type) {
    if (type.startsWith("java.")) {
      return true;
    }
    int dot = type.lastIndexOf('.');
    String inPackage = dot < 0 ? type : type.substring(0, dot + 1);
    for (String each : imports) {
      if (each.startsWith(inPackage) || each.equals(type) || inPackage.equals(each + ".")) {
        return true;
      }
    }
    return artifacts(type).stream().anyMatch(this::isNamed);
  }

  private boolean isNamed(String artifact) {
    Pattern whole = Pattern.compile("(?<![\\w-])" + Pattern.quote(artifact) + "(?![\\w-])");
    return builds.stream().anyMatch(text -> whole.matcher(text).find());
  }

  /** Names of the artifacts with that type: a line of the resource, the type first. */
  private static List<String> artifacts(String type) {
    try (InputStream stream = LibraryPresence.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.startsWith(type + " "))
          .flatMap(line -> List.of(line.split(" ")).stream().skip(1))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
