package dev.asynclint.samples.evidence.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The page about everything that was measured.
 *
 * @param machine a sentence about the machine
 * @param runs how often each measurement was repeated
 * @param command what the page is made with
 * @param figures of each experiment
 * @param notices about what was left out
 */
public record Report(
    String machine, int runs, String command, List<Figures> figures, List<String> notices) {

  private static final String HEADING = "## ";

  /** The page as Markdown. */
  String markdown() {
    StringBuilder page =
        new StringBuilder(
            Template.read("head.md")
                .text()
                .replace("{machine}", machine)
                .replace("{runs}", Integer.toString(runs))
                .replace("{command}", command));
    page.append("\n\n| experiment | figure | right | wrong | times |\n|---|---|---|---|---|\n");
    figures.forEach(one -> page.append(summary(one)));
    notices.forEach(notice -> page.append("\n").append(notice).append("\n"));
    figures.forEach(one -> page.append('\n').append(section(one)));
    return page.toString();
  }

  /** One sentence with the figures, for the check's own page. */
  static String quote(Figures figures) {
    return Template.read(figures.name() + ".quote.md").with(figures).replaceAll("\\s*\n\\s*", " ");
  }

  private static String summary(Figures figures) {
    Row row = figures.row(figures.headline());
    String wrong = figures.contenders().get(1);
    return "| [%s](#%s) | %s | %s | %s | %s |%n"
        .formatted(
            title(figures),
            anchor(figures),
            row.what(),
            row.unit().text(row.spreads().get(0)),
            row.unit().text(figures.spread(row.id(), wrong)),
            times(row));
  }

  private static String times(Row row) {
    double right = row.spreads().get(0).median();
    double wrong = row.spreads().get(1).median();
    double smaller = Math.min(right, wrong);
    return smaller == 0 ? "–" : Unit.number(Math.max(right, wrong) / smaller);
  }

  /** Where the experiment stands on the page, as GitHub calls it. */
  static String anchor(Figures figures) {
    return title(figures).toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
  }

  private static String title(Figures figures) {
    String first = Template.read(figures.name() + ".md").text().lines().findFirst().orElse("");
    if (!first.startsWith(HEADING)) {
      throw new IllegalArgumentException("prose/" + figures.name() + ".md has no heading");
    }
    return first.substring(HEADING.length());
  }

  private static String section(Figures figures) {
    return Template.read(figures.name() + ".md")
            .with(figures)
            .replace("{quote}", quote(figures))
            .replace("{plot}", "![%s](evidence/%s.svg)".formatted(title(figures), figures.name()))
            .replace("{figures}", table(figures))
            .replace("{commands}", "```\n" + String.join("\n", figures.commands()) + "\n```")
        + "\n";
  }

  private static String table(Figures figures) {
    List<String> contenders = figures.contenders();
    String first = contenders.get(0);
    StringBuilder table = new StringBuilder("| |");
    contenders.forEach(one -> table.append(' ').append(one).append(" |"));
    contenders.stream().skip(1).forEach(one -> table.append(" %s ÷ %s |".formatted(one, first)));
    table.append("\n|---|").append("---|".repeat(2 * contenders.size() - 1));
    for (Row row : figures.rows()) {
      table.append("\n| ").append(row.what()).append(" |");
      row.spreads().forEach(one -> table.append(' ').append(row.unit().withEnds(one)).append(" |"));
      table.append(
          IntStream.range(1, contenders.size())
              .mapToObj(index -> ratio(figures, row, contenders.get(index)))
              .collect(joining(" | ", " ", " |")));
    }
    return table.toString();
  }

  private static String ratio(Figures figures, Row row, String contender) {
    double ratio = figures.ratio(row.id(), contender, figures.contenders().get(0));
    return row.unit() == Unit.STATUS || Double.isNaN(ratio) ? "" : Unit.number(ratio);
  }
}
