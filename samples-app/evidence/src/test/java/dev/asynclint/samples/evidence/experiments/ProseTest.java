package dev.asynclint.samples.evidence.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written by hand fits what is measured, and pages quote what was published. */
class ProseTest {

  private static final Path PROSE = Path.of("src/main/resources/prose");
  private static final Path DOCS = Path.of("../../docs");
  private static final Pattern LINK = Pattern.compile("\\(checks/(\\w+\\.md)\\)");
  private static final Pattern QUOTE =
      Pattern.compile("(?m)^<!-- evidence: ([\\w-]+) -->\n(.*) \\(\\[evidence]\\(.*#(.*)\\)\\)$");

  @Test
  void everyExperimentHasItsProseAndNamesItsOwnParts() throws IOException {
    for (Experiment experiment : Experiment.all()) {
      String section = Files.readString(PROSE.resolve(experiment.name() + ".md"));
      assertThat(section)
          .startsWith("## ")
          .contains("{figures}", "{plot}", "{commands}", "**What this means:** {quote}");
      assertThat(PROSE.resolve(experiment.name() + ".quote.md")).exists();
    }
    try (Stream<Path> files = Files.list(PROSE)) {
      assertThat(files).hasSize(2 * Experiment.all().size() + 1);
    }
  }

  @Test
  void checksThatAreNamedHaveAPage() throws IOException {
    for (Experiment experiment : Experiment.all()) {
      Matcher link = LINK.matcher(Files.readString(PROSE.resolve(experiment.name() + ".md")));
      while (link.find()) {
        assertThat(DOCS.resolve("checks").resolve(link.group(1))).exists();
      }
    }
  }

  @Test
  void whatPagesQuoteStandsInTheEvidence() throws IOException {
    String evidence = Files.readString(DOCS.resolve("evidence.md"));
    List<String> names = Experiment.all().stream().map(Experiment::name).toList();
    for (Path page : pages()) {
      String text = Files.readString(page);
      Matcher quote = QUOTE.matcher(text);
      int quotes = 0;
      for (; quote.find(); quotes++) {
        assertThat(names).as("%s", page).contains(quote.group(1));
        assertThat(evidence).as("%s", page).contains(quote.group(2));
        assertThat(evidence).as("%s", page).contains("(#" + quote.group(3) + ")");
      }
      assertThat(quotes).as("%s", page).isEqualTo(text.split("<!-- evidence: ", -1).length - 1);
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(DOCS.resolve("checks"))) {
      return files.sorted().toList();
    }
  }
}
