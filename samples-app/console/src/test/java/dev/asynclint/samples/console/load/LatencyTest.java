package dev.asynclint.samples.console.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatencyTest {

  private static final long MILLI = 1_000_000;

  private final Latency latency = new Latency(2);

  @Test
  void knowsNothingBeforeTheFirstAnswer() {
    latency.roll();

    assertThat(latency.count()).isZero();
    assertThat(latency.percentile(50)).isNull();
  }

  @Test
  void tellsPercentilesInMilliseconds() {
    for (int i = 1; i <= 100; i++) {
      latency.record(i * MILLI);
    }
    latency.roll();

    assertThat(latency.percentile(50)).isCloseTo(50, Percentage.withPercentage(2));
    assertThat(latency.percentile(99)).isCloseTo(99, Percentage.withPercentage(2));
  }

  @Test
  void forgetsWhatIsOlderThanItsIntervals() {
    latency.record(MILLI);
    latency.roll();
    latency.record(1_000 * MILLI);
    latency.roll();
    assertThat(latency.count()).isEqualTo(2);

    latency.roll();
    assertThat(latency.count()).isEqualTo(1);
    assertThat(latency.percentile(50)).isCloseTo(1_000, within(10.0));

    latency.roll();
    assertThat(latency.count()).isZero();
  }
}
