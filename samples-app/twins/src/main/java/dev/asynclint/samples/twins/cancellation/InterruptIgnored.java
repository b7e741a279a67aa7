package dev.asynclint.samples.twins.cancellation;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wrong: the interrupt that asked this thread to stop ends in a log. Right: what {@code
 * CalculationPool.close} does, restore it.
 */
class InterruptIgnored {

  private static final Logger log = LoggerFactory.getLogger(InterruptIgnored.class);

  private final ExecutorService worker;

  InterruptIgnored(ExecutorService worker) {
    this.worker = worker;
  }

  boolean drain() {
    worker.shutdown();
    try {
      return worker.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      log.warn("Interrupted while draining", e);
      return false;
    }
  }
}
