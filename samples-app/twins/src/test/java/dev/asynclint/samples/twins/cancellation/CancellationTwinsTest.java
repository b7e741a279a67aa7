package dev.asynclint.samples.twins.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynclint.samples.twins.TwinsTest;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CancellationTwinsTest extends TwinsTest {

  private final ExecutorService worker = Executors.newSingleThreadExecutor();

  @AfterEach
  void stopWorker() {
    Thread.interrupted(); // whether it is still set depends on the twin, or on its fix
    worker.shutdownNow();
  }

  @Test
  void tokenOverloadIgnored() {
    ordersOn("/twins/cancellation/overload-ignored/2025-01-02");
  }

  @Test
  void noneTokenPassed() {
    ordersOn("/twins/cancellation/reports/generate?from=2025-01-02&to=2025-01-02");
  }

  @Test
  void tokenNeverRead() {
    answers("/twins/cancellation/never-read", 3);
  }

  @Test
  void loopIgnoresToken() {
    answers("/twins/cancellation/loop/3", 8);
  }

  @Test
  void cancelOnSupplyAsync() {
    answers("/twins/cancellation/cancel-on-supply-async/10", 9);
  }

  @Test
  void cancelOnDerivedStage() {
    answers("/twins/cancellation/cancel-on-derived-stage", 3);
  }

  @Test
  void orTimeoutOnSupplyAsync() {
    answers("/twins/cancellation/or-timeout/10", 9);
  }

  @Test
  void timedGetWithoutCancel() throws Exception {
    TimedGetWithoutCancel twin = new TimedGetWithoutCancel(worker);

    assertThat(twin.longestWithin(Duration.ofSeconds(30), 10)).hasValue(9);
    assertThat(twin.longestWithin(Duration.ZERO, 2_000_000)).isEmpty();
  }

  @Test
  void interruptIgnored() {
    worker.submit(
        () -> {
          new Semaphore(0).acquire();
          return null;
        });

    Thread.currentThread().interrupt();
    boolean drained = new InterruptIgnored(worker).drain();

    assertThat(drained).isFalse();
  }

  @Test
  void interruptWrapped() {
    InterruptWrapped twin = new InterruptWrapped(new Semaphore(0));

    Thread.currentThread().interrupt();

    assertThatThrownBy(twin::enter).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theRouteThatGivesUpWaiting() {
    answers("/twins/cancellation/timed-get/2000000", -1);
  }

  private void ordersOn(String path) {
    get(path).expectStatus().isOk().expectBody().jsonPath("$.orders").isEqualTo(10);
  }

  private void answers(String path, int expected) {
    get(path).expectStatus().isOk().expectBody(Integer.class).isEqualTo(expected);
  }
}
