package dev.asynclint.samples.console.load;

import dev.asynclint.samples.console.sides.Side;
import dev.asynclint.samples.console.sides.Workers;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import reactor.netty.resources.LoopResources;

/** Looks at one side: its threads, its requests, and how long an unrelated request takes. */
final class SideObserver implements AutoCloseable {

  private final Side side;
  private final Workers workers;
  private final Probe probe;

  SideObserver(Side side, LoopResources loops, Supplier<String> probePath, BooleanSupplier wanted) {
    this.side = side;
    workers = new Workers(side.name());
    probe = new Probe(side.url(), loops, probePath, wanted);
  }

  void sample() {
    workers.sample();
  }

  /**
   * What happened since the last call.
   *
   * @param clients of the present or last load
   */
  Snapshot.Half take(Optional<Clients> clients) {
    workers.find();
    clients.ifPresent(Clients::roll);
    int unanswered = clients.map(Clients::unanswered).orElse(0);
    int working = side.started().now();
    return new Snapshot.Half(
        clients.map(Clients::answers).orElse(Answers.NONE),
        clients.map(present -> present.latency().count()).orElse(0L),
        clients.map(Clients::recentlyAnswered).orElse(0L),
        working,
        Math.max(0, unanswered - working),
        side.reports(),
        clients.map(present -> present.latency().percentile(50)).orElse(null),
        clients.map(present -> present.latency().percentile(99)).orElse(null),
        probe.millis(),
        workers.take());
  }

  @Override
  public void close() {
    probe.close();
  }
}
