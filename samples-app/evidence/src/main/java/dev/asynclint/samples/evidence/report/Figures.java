package dev.asynclint.samples.evidence.report;

import java.util.List;

/**
 * What an experiment found.
 *
 * @param name of the experiment
 * @param contenders what was compared, the right one first; single words
 * @param rows what was measured
 * @param headline the id of the row that says it all
 * @param plot a picture of it
 * @param commands how the processes were started, as a reader can
 */
public record Figures(
    String name,
    List<String> contenders,
    List<Row> rows,
    String headline,
    Plot plot,
    List<String> commands) {

  /** The row with this id. */
  public Row row(String id) {
    return rows.stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no row " + id));
  }

  /** What was measured there. */
  public Spread spread(String id, String contender) {
    int index = contenders.indexOf(contender);
    if (index < 0) {
      throw new IllegalArgumentException(name + " has no contender " + contender);
    }
    return row(id).spreads().get(index);
  }

  /** How many times the one is the other; not a number if that is 0. */
  public double ratio(String id, String over, String under) {
    double divisor = spread(id, under).median();
    return divisor == 0 ? Double.NaN : spread(id, over).median() / divisor;
  }
}
