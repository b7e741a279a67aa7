package dev.asynclint.samples.service.calculations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynclint.samples.service.cancellation.CancellationSource;
import dev.asynclint.samples.service.cancellation.CancellationToken;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class PrimesTest {

  @Test
  void bothEndsCount() {
    assertThat(Primes.countUpTo(2, CancellationToken.none())).isEqualTo(1);
    assertThat(Primes.countUpTo(13, CancellationToken.none())).isEqualTo(6);
    assertThat(Primes.countUpTo(16, CancellationToken.none())).isEqualTo(6);
  }

  @Test
  void stopsWhenTheTokenTriggers() {
    CancellationSource source = new CancellationSource();
    source.cancel();

    assertThatThrownBy(() -> Primes.countUpTo(Integer.MAX_VALUE - 1, source.token()))
        .isInstanceOf(CancellationException.class);
  }
}
