package dev.asynclint.samples.evidence.report;

import java.util.Collection;
import java.util.EnumSet;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Statistic;

/** The median of repeated measurements, with the lowest and the highest of them. */
public record Spread(double median, double lowest, double highest) {

  /**
   * @throws IllegalArgumentException if there are no values
   */
  public static Spread of(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("No values, no median");
    }
    double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
    DoubleStatistics ends = DoubleStatistics.of(EnumSet.of(Statistic.MIN, Statistic.MAX), all);
    return new Spread(
        Median.withDefaults().evaluate(all),
        ends.getAsDouble(Statistic.MIN),
        ends.getAsDouble(Statistic.MAX));
  }
}
