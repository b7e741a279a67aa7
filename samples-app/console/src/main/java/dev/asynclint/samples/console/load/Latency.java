package dev.asynclint.samples.console.load;

import java.util.ArrayDeque;
import java.util.Deque;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Latencies of the last second. {@link #record} may be called by any thread, {@link #roll} by one.
 */
final class Latency {

  private static final int DIGITS = 2;
  private static final double MICROS = 1_000;

  private final int intervals;
  private final Recorder recorder = new Recorder(DIGITS);
  private final Deque<Histogram> recent = new ArrayDeque<>();
  private final Histogram lastSecond = new Histogram(DIGITS);

  /**
   * @param intervals how many calls of {@link #roll} make a second
   */
  Latency(int intervals) {
    this.intervals = intervals;
  }

  void record(long nanos) {
    recorder.recordValue(Math.max(0, nanos / 1_000));
  }

  /** Takes in what came since the last call and forgets what is older than a second. */
  void roll() {
    recent.addLast(recorder.getIntervalHistogram());
    if (recent.size() > intervals) {
      recent.removeFirst();
    }
    lastSecond.reset();
    recent.forEach(lastSecond::add);
  }

  /** How many latencies were recorded in the last second. */
  long count() {
    return lastSecond.getTotalCount();
  }

  /** In milliseconds; null if nothing was recorded in the last second. */
  Double percentile(double percentile) {
    return count() == 0 ? null : lastSecond.getValueAtPercentile(percentile) / MICROS;
  }
}
