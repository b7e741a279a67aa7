package dev.asynclint.samples.console.load;

import dev.asynclint.samples.console.experiment.Experiment;
import java.time.Duration;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * One load on both sides, from its start to its end; keeps its figures when it is over. Its methods
 * are called under the lock of {@link Loads}.
 */
final class Run {

  private final Experiment experiment;
  private final int connections;
  private final Clients right;
  private final Clients wrong;
  private final long begin = System.nanoTime();
  private final Duration limit;
  private final Disposable timer;
  private long end;
  private Ending ending;

  Run(
      Experiment experiment,
      int connections,
      Clients right,
      Clients wrong,
      Duration limit,
      Runnable atLimit) {
    this.experiment = experiment;
    this.connections = connections;
    this.right = right;
    this.wrong = wrong;
    this.limit = limit;
    right.start();
    wrong.start();
    timer = Mono.delay(limit).subscribe(tick -> atLimit.run());
  }

  void stop(Ending why) {
    if (ending != null) {
      return;
    }
    ending = why;
    end = System.nanoTime();
    timer.dispose();
    right.stop();
    wrong.stop();
  }

  boolean runs() {
    return ending == null;
  }

  /** Null while it runs. */
  Ending ending() {
    return ending;
  }

  Duration elapsed() {
    return Duration.ofNanos((runs() ? System.nanoTime() : end) - begin);
  }

  Duration left() {
    Duration left = limit.minus(elapsed());
    return runs() && !left.isNegative() ? left : Duration.ZERO;
  }

  Experiment experiment() {
    return experiment;
  }

  int connections() {
    return connections;
  }

  Clients right() {
    return right;
  }

  Clients wrong() {
    return wrong;
  }
}
