package dev.asynclint.samples.console.load;

import dev.asynclint.samples.console.sides.Side;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Looks at both sides on a thread of its own and tells several times a second what it saw. Rests
 * while nobody looks and no load runs.
 */
public final class Observer implements AutoCloseable {

  /** How many snapshots make a second. */
  static final int TICKS = 5;

  private static final int SAMPLES = 10;
  private static final Duration STEP = Duration.ofMillis(1000 / (TICKS * SAMPLES));
  private static final String PING = "/ping";
  private static final Logger log = LoggerFactory.getLogger(Observer.class);

  private final Loads loads;
  private final SideObserver right;
  private final SideObserver wrong;
  private final Sinks.Many<Snapshot> snapshots = Sinks.many().multicast().directBestEffort();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("observer-"));
  private volatile Snapshot last;
  private String verdict = "";
  private int step;

  public Observer(Loads loads, Side right, Side wrong) {
    this.loads = loads;
    this.right = observe(right);
    this.wrong = observe(wrong);
    last = snapshot();
    clock.scheduleAtFixedRate(this::step, STEP.toMillis(), STEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The latest, then each new one; who is slow misses some. Subscribers count as viewers. */
  public Flux<Snapshot> snapshots() {
    return Flux.defer(
        () -> {
          loads.viewerCame();
          return snapshots.asFlux().startWith(last).doFinally(signal -> loads.viewerLeft());
        });
  }

  /** The latest. */
  public Snapshot last() {
    return last;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    right.close();
    wrong.close();
  }

  private SideObserver observe(Side side) {
    return new SideObserver(side, loads.loops(), this::probePath, loads::wanted);
  }

  private String probePath() {
    return loads.run().filter(Run::runs).map(run -> run.experiment().probe()).orElse(PING);
  }

  private void step() {
    try {
      if (!loads.wanted() && !last.running()) {
        return;
      }
      step++;
      right.sample();
      wrong.sample();
      if (step % SAMPLES == 0) {
        last = snapshot();
        snapshots.tryEmitNext(last);
      }
    } catch (RuntimeException e) {
      log.error("Cannot look", e); // an exception would end the schedule without a word
    }
  }

  private Snapshot snapshot() {
    Optional<Run> run = loads.run();
    Snapshot.Half rightHalf = right.take(run.map(Run::right));
    Snapshot.Half wrongHalf = wrong.take(run.map(Run::wrong));
    run.filter(Run::runs)
        .map(present -> Verdict.of(present.experiment(), rightHalf, wrongHalf))
        .ifPresent(words -> verdict = words);
    return new Snapshot(
        System.currentTimeMillis(),
        run.map(Run::runs).orElse(false),
        of(run, Run::ending),
        of(run, present -> present.experiment().id()),
        run.map(Run::connections).orElse(0),
        run.map(present -> present.elapsed().toMillis() / 1000.0).orElse(0.0),
        run.map(present -> present.left().toSeconds()).orElse(0L),
        rightHalf,
        wrongHalf,
        verdict);
  }

  private static <T> T of(Optional<Run> run, Function<Run, T> value) {
    return run.map(value).orElse(null);
  }
}
