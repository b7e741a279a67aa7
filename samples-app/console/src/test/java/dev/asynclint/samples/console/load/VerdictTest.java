package dev.asynclint.samples.console.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.console.experiment.Experiment;
import dev.asynclint.samples.console.experiment.Experiments;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private final Experiments experiments = Experiments.load();
  private final Experiment dashboard = experiments.find("dashboard").orElseThrow();
  private final Experiment reports = experiments.find("reports").orElseThrow();

  @Test
  void nothingYet() {
    assertThat(Verdict.of(dashboard, half(0, 0, 0, null), half(0, 0, 0, null))).isEmpty();
  }

  @Test
  void manyToOne() {
    assertThat(Verdict.of(dashboard, half(4_000, 0, 0, 2.2), half(100, 0, 0, 3_120.0)))
        .isEqualTo(
            "Wrong answers 1 request while right answers 40."
                + " An unrelated /ping takes 3.1 s there, and 2 ms on the right.");
  }

  @Test
  void smallRatiosHaveADigit() {
    assertThat(Verdict.of(dashboard, half(25, 0, 0, null), half(10, 0, 0, null)))
        .isEqualTo("Wrong answers 1 request while right answers 2.5.");
  }

  @Test
  void noneAtAll() {
    assertThat(Verdict.of(dashboard, half(1, 0, 0, null), half(0, 0, 0, null)))
        .isEqualTo("Right answers 1 request, wrong none.");
  }

  @Test
  void tooFewForARatio() {
    assertThat(Verdict.of(dashboard, half(1_900, 0, 0, null), half(3, 0, 0, null)))
        .isEqualTo("Right answers 1,900 requests, wrong 3.");
  }

  @Test
  void noDifference() {
    assertThat(Verdict.of(dashboard, half(100, 0, 0, 0.2), half(90, 0, 0, 999.9)))
        .isEqualTo(
            "Both answer about as many requests."
                + " An unrelated /ping takes 1.0 s there, and 1 ms on the right.");
  }

  @Test
  void refusalsAreTold() {
    assertThat(Verdict.of(dashboard, half(100, 7, 0, null), half(90, 0, 0, null)))
        .endsWith("right refuses at once what is too much.");
  }

  @Test
  void reportsForNobody() {
    assertThat(Verdict.of(reports, half(0, 0, 1, 5.0), half(0, 0, 80, 2_000.0)))
        .isEqualTo(
            "Right works on 1 report, wrong on 80 that nobody waits for."
                + " An unrelated /users/active takes 2.0 s there, and 5 ms on the right.");
  }

  private static Snapshot.Half half(long answered, long refused, int reports, Double probe) {
    return new Snapshot.Half(
        new Answers(answered, refused, 0, 0),
        0,
        answered,
        0,
        0,
        reports,
        null,
        null,
        probe,
        List.of());
  }
}
