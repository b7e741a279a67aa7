package dev.asynclint.samples.service.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.netty.resources.LoopResources;

class EventLoopLagTest {

  private static final int LOOPS = 2;

  private final LoopResources loops = LoopResources.create("lag-test", LOOPS, true);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final EventLoopLag lag =
      new EventLoopLag(loops, meters, new MetricsProperties(Duration.ofMillis(10)));

  @BeforeEach
  void start() {
    lag.start();
  }

  @AfterEach
  void stop() {
    lag.stop();
    loops.dispose();
  }

  @Test
  void looksAtEveryLoop() {
    assertThat(timers()).hasSize(LOOPS);
    await().until(() -> timers().stream().allMatch(timer -> timer.count() > 1));
  }

  @Test
  void seesHowLongALoopWasBlocked() {
    loops
        .onServer(false)
        .next()
        .execute(() -> LockSupport.parkNanos(Duration.ofSeconds(1).toNanos()));

    await().until(() -> longest() > 500);
  }

  @Test
  void stopsLooking() throws InterruptedException {
    await().until(() -> looks() > 0);

    lag.stop();
    TimeUnit.MILLISECONDS.sleep(100);
    long after = looks();
    TimeUnit.MILLISECONDS.sleep(100);

    assertThat(looks()).isEqualTo(after);
    assertThat(lag.isRunning()).isFalse();
  }

  private double longest() {
    return timers().stream().mapToDouble(timer -> timer.max(TimeUnit.MILLISECONDS)).max().orElse(0);
  }

  private long looks() {
    return timers().stream().mapToLong(Timer::count).sum();
  }

  private Collection<Timer> timers() {
    return meters.find("samples.eventloop.lag").timers();
  }
}
