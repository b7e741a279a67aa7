package dev.asynclint.samples.console.load;

import dev.asynclint.samples.console.experiment.Call;
import dev.asynclint.samples.console.experiment.Experiment;
import dev.asynclint.samples.console.sides.Side;
import java.time.Duration;
import java.util.Optional;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/**
 * Starts and stops loads: one at a time, never longer than the limit, and not for long after the
 * last viewer has left.
 */
public final class Loads implements AutoCloseable {

  private final Side right;
  private final Side wrong;
  private final Duration limit;
  private final Duration grace;
  private final LoopResources loops = LoopResources.create("load", 2, true);
  private final Disposable.Swap leaving = Disposables.swap();
  private Run run;
  private int viewers;

  public Loads(Side right, Side wrong, Duration limit, Duration grace) {
    this.right = right;
    this.wrong = wrong;
    this.limit = limit;
    this.grace = grace;
  }

  /** Puts both sides under the same load; one that runs is stopped first. */
  public synchronized void start(Experiment experiment, int connections) {
    stop(Ending.REPLACED);
    Clients rightClients = clients(right, experiment.right(), experiment, connections);
    Clients wrongClients = clients(wrong, experiment.wrong(), experiment, connections);
    run =
        new Run(
            experiment, connections, rightClients, wrongClients, limit, () -> stop(Ending.LIMIT));
  }

  /** Stops the load, if one runs. */
  public synchronized void stop(Ending why) {
    if (run != null) {
      run.stop(why);
    }
  }

  /** Somebody looks. */
  public synchronized void viewerCame() {
    viewers++;
    leaving.update(Disposables.single());
  }

  /** Somebody looks no more. */
  public synchronized void viewerLeft() {
    viewers--;
    if (viewers == 0) {
      leaving.update(Mono.delay(grace).subscribe(tick -> stop(Ending.NOBODY_LOOKS)));
    }
  }

  /** Whether there is somebody to measure for. */
  synchronized boolean wanted() {
    return viewers > 0 || run != null && run.runs();
  }

  /** The present or else the last one. */
  synchronized Optional<Run> run() {
    return Optional.ofNullable(run);
  }

  LoopResources loops() {
    return loops;
  }

  @Override
  public void close() {
    stop(Ending.STOPPED);
    leaving.dispose();
    loops.dispose();
  }

  private Clients clients(Side side, Call call, Experiment experiment, int connections) {
    return new Clients(side.url(), call, experiment, connections, loops, Observer.TICKS);
  }
}
