package dev.asynclint.samples.evidence.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prose with places for figures, from the resources: {@code {row:contender}} becomes a figure with
 * its unit, {@code {row:one/other}} becomes how many times the one is the other.
 */
record Template(String text) {

  private static final Pattern FIGURE =
      Pattern.compile("\\{(?<row>[\\w-]+):(?<over>\\w+)(?:/(?<under>\\w+))?}");

  /**
   * Reads {@code prose/<name>}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Template read(String name) {
    try (InputStream prose = Template.class.getResourceAsStream("/prose/" + name)) {
      if (prose == null) {
        throw new IllegalArgumentException("No prose/" + name);
      }
      return new Template(new String(prose.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The prose with these figures in it. */
  String with(Figures figures) {
    return FIGURE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(figure(figures, match)));
  }

  private static String figure(Figures figures, MatchResult match) {
    String row = match.group(1);
    String over = match.group(2);
    String under = match.group(3);
    if (under != null) {
      return Unit.number(figures.ratio(row, over, under));
    }
    return figures.row(row).unit().text(figures.spread(row, over));
  }
}
