package dev.asynclint.samples.evidence.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pages of the checks, which quote experiments: the line below {@code <!-- evidence: name -->}
 * is the experiment's sentence.
 */
final class CheckPages {

  private static final Pattern MARKER =
      Pattern.compile("(?m)^<!-- evidence: (?<name>[\\w-]+) -->\n(?<line>.*)$");

  private CheckPages() {}

  /**
   * The pages that would change, with their new text.
   *
   * @param folder where the pages are
   */
  static Map<Path, String> updated(Path folder, List<Figures> figures) throws IOException {
    Map<Path, String> changed = new TreeMap<>();
    for (Path page : pages(folder)) {
      String before = Files.readString(page);
      String after =
          MARKER.matcher(before).replaceAll(match -> line(match.group(1), match.group(), figures));
      if (!after.equals(before)) {
        changed.put(page, after);
      }
    }
    return changed;
  }

  private static List<Path> pages(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static String line(String name, String as, List<Figures> figures) {
    return Matcher.quoteReplacement(
        figures.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .map(
                one ->
                    "<!-- evidence: %s -->\n%s ([evidence](../evidence.md#%s))"
                        .formatted(name, Report.quote(one), Report.anchor(one)))
            .orElse(as));
  }
}
