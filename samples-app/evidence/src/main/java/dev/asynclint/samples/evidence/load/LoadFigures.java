package dev.asynclint.samples.evidence.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What a load saw.
 *
 * @param latencies in microseconds, of every request; one that was not answered yet counts with the
 *     time it had waited so far, so that the slowest are not left out
 * @param answered how many were answered with 2xx
 * @param refused how many were answered with something else, or broken off by the other side
 * @param unanswered how many were still waiting at the end
 * @param time from start to end
 */
public record LoadFigures(
    Histogram latencies, long answered, long refused, long unanswered, Duration time) {

  private static final double MICROS_PER_MILLI = 1000;

  /** Requests a second that were answered with 2xx. */
  public double perSecond() {
    return answered * 1000.0 / time.toMillis();
  }

  /** Milliseconds that half of the requests took at most; 0 if there was none. */
  public double median() {
    return percentile(50);
  }

  /** Milliseconds that 99 of 100 requests took at most; 0 if there was none. */
  public double p99() {
    return percentile(99);
  }

  private double percentile(double percent) {
    return latencies.getValueAtPercentile(percent) / MICROS_PER_MILLI;
  }
}
