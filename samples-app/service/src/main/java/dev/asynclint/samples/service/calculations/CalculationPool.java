package dev.asynclint.samples.service.calculations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * The threads of the calculations: their own, so that number crunching starves neither the event
 * loops nor the common pool, and bounded, queue included, so that overload is refused and not
 * hoarded.
 */
@Component
public class CalculationPool implements Executor, MeterBinder, AutoCloseable {

  private final ThreadPoolExecutor threads;
  private final Duration grace;

  CalculationPool(CalculationProperties properties) {
    threads =
        new ThreadPoolExecutor(
            properties.threads(),
            properties.threads(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(properties.queue()),
            new CustomizableThreadFactory("calculation-"),
            new ThreadPoolExecutor.AbortPolicy());
    grace = properties.grace();
  }

  /**
   * Runs the task on one of the threads.
   *
   * @throws java.util.concurrent.RejectedExecutionException if threads and queue are full
   */
  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  /** Threads and queue as Micrometer's usual {@code executor.*} meters. */
  @Override
  public void bindTo(MeterRegistry registry) {
    new ExecutorServiceMetrics(threads, "calculations", Tags.empty()).bindTo(registry);
  }

  /** Lets the accepted calculations end within the grace period, then interrupts them. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
