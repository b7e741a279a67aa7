package dev.asynclint.samples.evidence.experiments;

import dev.asynclint.samples.evidence.report.Plot;
import dev.asynclint.samples.evidence.report.Plot.Bars;
import dev.asynclint.samples.evidence.report.Plot.Heights;
import java.util.List;
import java.util.Map;

/** Bars of two contenders beside each other. */
final class RightAndWrong {

  private RightAndWrong() {}

  /**
   * One group of bars for each row.
   *
   * @param groups what to write below, by the id of the row, in order
   */
  static Plot bars(
      Samples samples, String yTitle, boolean logarithmic, Map<String, String> groups) {
    List<Heights> series =
        samples.contenders().stream()
            .map(
                contender ->
                    new Heights(
                        contender,
                        groups.keySet().stream()
                            .map(row -> samples.median(row, contender))
                            .toList()))
            .toList();
    return new Bars(yTitle, logarithmic, List.copyOf(groups.values()), series);
  }
}
