package dev.asynclint.samples.evidence.experiments;

import dev.asynclint.samples.evidence.lab.Bench;
import dev.asynclint.samples.evidence.lab.ServiceProcess;
import dev.asynclint.samples.evidence.load.ClosedLoop;
import dev.asynclint.samples.evidence.load.LoadFigures;
import dev.asynclint.samples.evidence.load.Target;
import java.time.Duration;

/**
 * A load, and what somebody else saw of the service meanwhile.
 *
 * @param load the load itself
 * @param bystander one client with a connection of its own
 */
record Observed(LoadFigures load, LoadFigures bystander) {

  private static final Duration LOOKS_EVERY = Duration.ofMillis(20);
  private static final Duration HEAD_START = Duration.ofMillis(300);

  /** Loads the service for one phase while {@code /ping} is asked for. */
  static Observed withPing(Bench bench, ServiceProcess service, Target target, int connections)
      throws InterruptedException {
    return with(Target.get(service.uri("/ping")), bench, target, connections);
  }

  /** Loads for one phase while {@code other} is asked for. */
  static Observed with(Target other, Bench bench, Target target, int connections)
      throws InterruptedException {
    try (ClosedLoop probe = ClosedLoop.probe(other, LOOKS_EVERY)) {
      Thread.sleep(HEAD_START.toMillis()); // to be connected
      try (ClosedLoop users = ClosedLoop.start(target, connections)) {
        Thread.sleep(bench.phase().toMillis());
        return new Observed(users.stop(), probe.stop());
      }
    }
  }

  /** Loads alone, for {@code time}. */
  static LoadFigures alone(Target target, int connections, Duration time)
      throws InterruptedException {
    try (ClosedLoop users = ClosedLoop.start(target, connections)) {
      Thread.sleep(time.toMillis());
      return users.stop();
    }
  }

  /** Lets the service's JVM compile what it needs. */
  static void warmUp(Target target) throws InterruptedException {
    alone(target, 16, Duration.ofSeconds(2));
  }
}
