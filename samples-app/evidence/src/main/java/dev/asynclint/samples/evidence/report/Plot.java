package dev.asynclint.samples.evidence.report;

import java.util.List;

/** A picture of figures, not yet drawn. */
public sealed interface Plot {

  /**
   * Bars, side by side in groups.
   *
   * @param yTitle what the height is, with its unit
   * @param logarithmic whether the height is the figure's logarithm
   * @param groups names of the groups
   * @param series one bar in each group
   */
  record Bars(String yTitle, boolean logarithmic, List<String> groups, List<Heights> series)
      implements Plot {}

  /**
   * Lines from step to step, on a logarithmic scale.
   *
   * @param xTitle what the steps are
   * @param yTitle what goes up, with its unit
   * @param steps names of the steps, in equal distances
   * @param series the lines
   */
  record Steps(String xTitle, String yTitle, List<String> steps, List<Heights> series)
      implements Plot {}

  /** The figures of one colour, one for each group or step. */
  record Heights(String name, List<Double> values) {}

  /**
   * Lines through points.
   *
   * @param xTitle what goes to the right, with its unit
   * @param yTitle what goes up, with its unit
   * @param series the lines
   */
  record Lines(String xTitle, String yTitle, List<Line> series) implements Plot {}

  /** One line; {@code xs} and {@code ys} are of equal length. */
  record Line(String name, List<Double> xs, List<Double> ys) {}
}
