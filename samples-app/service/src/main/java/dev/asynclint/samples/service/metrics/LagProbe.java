package dev.asynclint.samples.service.metrics;

import io.micrometer.core.instrument.Timer;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Looks at one event loop again and again, from the loop itself, so that nothing waits for it. */
final class LagProbe {

  private final EventExecutor loop;
  private final Timer lag;
  private final long pause;
  private volatile boolean stopped;

  LagProbe(EventExecutor loop, Timer lag, Duration pause) {
    this.loop = loop;
    this.lag = lag;
    this.pause = pause.toNanos();
  }

  void start() {
    long due = System.nanoTime() + pause;
    loop.schedule(() -> look(due), pause, TimeUnit.NANOSECONDS);
  }

  /** The look that is already due may still run; it looks at nothing. */
  void stop() {
    stopped = true;
  }

  private void look(long due) {
    if (stopped) {
      return;
    }
    lag.record(Math.max(0, System.nanoTime() - due), TimeUnit.NANOSECONDS);
    start();
  }
}
