package dev.asynclint.samples.service.calculations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CalculationPoolTest {

  @Test
  void closeKeepsTheInterruptStatusOfItsCaller() {
    CountDownLatch release = new CountDownLatch(1);
    CalculationPool pool =
        new CalculationPool(new CalculationProperties(1, 1, Duration.ofSeconds(30)));
    pool.execute(
        () -> {
          try {
            release.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    Thread.currentThread().interrupt();
    pool.close();

    assertThat(Thread.interrupted()).isTrue();
  }
}
