package dev.asynclint.samples.evidence.experiments;

import dev.asynclint.samples.evidence.lab.LabException;
import dev.asynclint.samples.evidence.lab.ServiceProcess;
import dev.asynclint.samples.evidence.load.LoadFigures;
import dev.asynclint.samples.evidence.load.Target;
import java.time.Duration;

/** Waits until a service has worked off what clients that have left had asked for. */
final class Calm {

  private static final int CONNECTIONS = 8;
  private static final int TRIES = 60;
  private static final double AT_ONCE_MILLIS = 100;

  private Calm() {}

  /**
   * Returns when several connections, hence those of every event loop, are answered at once.
   *
   * @throws LabException if that does not come about within a minute
   */
  static void await(ServiceProcess service) throws InterruptedException {
    Target ping = Target.get(service.uri("/ping"));
    for (int attempt = 0; attempt < TRIES; attempt++) {
      LoadFigures seen = Observed.alone(ping, CONNECTIONS, Duration.ofMillis(500));
      if (seen.unanswered() <= CONNECTIONS && seen.answered() > 0 && seen.p99() < AT_ONCE_MILLIS) {
        return;
      }
      Thread.sleep(500);
    }
    throw new LabException("The service at " + ping.uri() + " does not come to rest");
  }
}
