package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of checker/compat/run.sh speaks of today's versions and of tests that exist. */
final class CompatibilityPageTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern RUN =
      Pattern.compile("\\| \\d+ \\| ([\\d.]+) \\| \\d+ \\| (\\d+) .*");
  private static final Pattern FACT =
      Pattern.compile("\\| (.*?) \\|(?: yes \\|| skipped \\|)+ \\[.*");
  private static final Pattern PROPERTY = Pattern.compile("<([\\w.-]+)>([^<$]+)</\\1>");
  private static final Pattern USE = Pattern.compile("\\$\\{([^}]+)}");

  private static Map<String, String> properties() throws IOException {
    return PROPERTY
        .matcher(Files.readString(ROOT.resolve("pom.xml")))
        .results()
        .collect(
            Collectors.toMap(
                each -> each.group(1), each -> each.group(2), (first, second) -> first));
  }

  private static List<String> page(Pattern line, Function<MatchResult, String> part)
      throws IOException {
    return Files.readString(ROOT.resolve("docs/compatibility.md"))
        .lines()
        .flatMap(each -> line.matcher(each).results())
        .map(part)
        .toList();
  }

  /** The lines of facts.txt, split at the last bar. */
  private static List<String[]> facts() throws IOException {
    List<String[]> facts = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve("checker/compat/facts.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int bar = line.lastIndexOf(" | ");
        facts.add(new String[] {line.substring(0, bar), line.substring(bar + 3)});
      }
    }
    return facts;
  }

  @Test
  void theRunsAreOfTheVersionsInThePom() throws IOException {
    Map<String, String> properties = properties();

    assertEquals(
        new TreeSet<>(
            List.of(
                properties.get("error-prone.version"),
                properties.get("error-prone-newest.version"))),
        new TreeSet<>(page(RUN, each -> each.group(1))));
    assertEquals(List.of("0"), page(RUN, each -> each.group(2)).stream().distinct().toList());
  }

  @Test
  void theRowsAreTheFacts() throws IOException {
    Map<String, String> properties = properties();
    List<String> expected = new ArrayList<>();
    for (String[] fact : facts()) {
      expected.add(
          USE.matcher(fact[0]).replaceAll(each -> properties.getOrDefault(each.group(1), "?")));
    }

    assertEquals(expected, page(FACT, each -> each.group(1)));
  }

  @Test
  void everyFactHasItsTest() throws Exception {
    for (String[] fact : facts()) {
      String test = fact[1];
      if (test.startsWith("build:")) {
        Path build = ROOT.resolve("checker/errorprone/src/it/builds").resolve(test.substring(6));
        assertTrue(Files.exists(build.resolve("pom.xml")), test);
      } else {
        String[] names = test.split("#");
        Class<?> type = Class.forName(getClass().getPackageName() + "." + names[0]);
        assertTrue(type.getDeclaredMethod(names[1]).isAnnotationPresent(Test.class), test);
      }
    }
  }

  @Test
  void theReadmeNamesTheOldestErrorProne() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));

    assertEquals(
        new TreeSet<>(List.of(properties().get("error-prone.version"))),
        Pattern.compile("error_prone_core(?:</artifactId>\\s*<version>|:)([\\d.]+)")
            .matcher(readme)
            .results()
            .map(each -> each.group(1))
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
