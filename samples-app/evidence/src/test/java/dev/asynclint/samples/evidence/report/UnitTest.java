package dev.asynclint.samples.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitTest {

  @Test
  void keepsTheDigitsThatMatter() {
    assertThat(Unit.number(0)).isEqualTo("0");
    assertThat(Unit.number(0.338)).isEqualTo("0.34");
    assertThat(Unit.number(6.45)).isEqualTo("6.5");
    assertThat(Unit.number(7.01)).isEqualTo("7");
    assertThat(Unit.number(9.97)).isEqualTo("10");
    assertThat(Unit.number(231.6)).isEqualTo("232");
    assertThat(Unit.number(12345)).isEqualTo("12,345");
  }

  @Test
  void longTimesAreInSecondsWithTheirEnds() {
    assertThat(Unit.TIME.withEnds(new Spread(3998, 900, 4100))).isEqualTo("4 s (0.90–4.1)");
    assertThat(Unit.TIME.withEnds(new Spread(204, 203, 1206))).isEqualTo("204 ms (203–1,206)");
  }

  @Test
  void endsThatReadAlikeAreLeftOut() {
    assertThat(Unit.RATE.withEnds(new Spread(232.1, 231.8, 232.4))).isEqualTo("232/s");
  }
}
