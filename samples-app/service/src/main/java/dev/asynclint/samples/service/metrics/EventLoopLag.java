package dev.asynclint.samples.service.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.netty.resources.LoopResources;

/**
 * {@code samples.eventloop.lag}: how much later than asked a timer of an event loop runs, one
 * series a loop. Next to nothing while the loop is free; as long as a handler blocks it, while one
 * does.
 */
@Component
class EventLoopLag implements SmartLifecycle {

  private final LoopResources loops;
  private final MeterRegistry registry;
  private final Duration pause;
  private final List<LagProbe> probes = new ArrayList<>();

  EventLoopLag(
      @Qualifier("serverLoops") LoopResources loops,
      MeterRegistry registry,
      MetricsProperties properties) {
    this.loops = loops;
    this.registry = registry;
    this.pause = properties.probe();
  }

  @Override
  public synchronized void start() {
    int number = 0;
    for (EventExecutor loop : loops.onServer(LoopResources.DEFAULT_NATIVE)) {
      Timer timer =
          Timer.builder("samples.eventloop.lag")
              .description("How late a timer of an event loop runs")
              .tag("loop", String.valueOf(++number))
              .register(registry);
      LagProbe probe = new LagProbe(loop, timer, pause);
      probes.add(probe);
      probe.start();
    }
  }

  @Override
  public synchronized void stop() {
    probes.forEach(LagProbe::stop);
    probes.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return !probes.isEmpty();
  }
}
