package dev.asynclint.samples.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void nothingHasNoMedian() {
    assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
  }

  @Test
  void oneValueIsItsOwnMedian() {
    assertThat(Spread.of(List.of(3.0))).isEqualTo(new Spread(3, 3, 3));
  }

  @Test
  void anOutlierMovesAnEndAndNotTheMedian() {
    assertThat(Spread.of(List.of(2.0, 900.0, 1.0, 4.0, 3.0))).isEqualTo(new Spread(3, 1, 900));
  }
}
