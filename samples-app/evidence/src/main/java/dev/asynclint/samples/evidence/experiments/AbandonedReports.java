package dev.asynclint.samples.evidence.experiments;

import dev.asynclint.samples.evidence.lab.App;
import dev.asynclint.samples.evidence.lab.Bench;
import dev.asynclint.samples.evidence.lab.ServiceProcess;
import dev.asynclint.samples.evidence.lab.Setup;
import dev.asynclint.samples.evidence.load.Target;
import dev.asynclint.samples.evidence.report.Figures;
import dev.asynclint.samples.evidence.report.Plot;
import dev.asynclint.samples.evidence.report.Plot.Line;
import dev.asynclint.samples.evidence.report.Plot.Lines;
import dev.asynclint.samples.evidence.report.Unit;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Clients ask for long reports and leave: what the database goes on computing for nobody. */
public final class AbandonedReports implements Experiment {

  /** As many as the service has connections to its database. */
  private static final int CLIENTS = 10;

  private static final Duration STAY = Duration.ofSeconds(1);
  private static final int EVERY_MILLIS = 250;
  private static final int LOOKS = 17;

  /** Two seconds after the clients have left. */
  private static final int LOOK_THAT_COUNTS = 8;

  private static final Setup SETUP = Setup.of(App.TWINS, "--samples.reports.pause=50ms");

  @Override
  public String name() {
    return "abandoned-reports";
  }

  @Override
  public Figures run(Bench bench) throws IOException, InterruptedException {
    Map<String, String> routes =
        Map.of("right", "/reports/generate", "wrong", "/twins/cancellation/reports/generate");
    Samples samples = new Samples("right", "wrong");
    try (ServiceProcess service = bench.start(SETUP)) {
      Target users = Target.get(service.uri("/users/active"));
      Observed.warmUp(users);
      for (int run = 0; run < bench.runs(); run++) {
        for (String contender : samples.contenders()) {
          Target report = Target.get(service.uri(routes.get(contender)));
          Observed.alone(report, CLIENTS, STAY);
          long left = System.nanoTime();
          CompletableFuture<Answer> asked = Answer.of(users);
          look(bench, samples, contender, left);
          Answer answer = asked.join();
          samples.add("status", contender, answer.status());
          samples.add("users", contender, answer.millis());
          bench.database().cancelReports();
          Thread.sleep(EVERY_MILLIS);
        }
      }
    }
    return new Figures(
        name(),
        samples.contenders(),
        List.of(
            samples.row(
                look(LOOK_THAT_COUNTS),
                "statements still running 2 s after 10 clients left",
                Unit.COUNT),
            samples.row("status", "`/users/active` as soon as they have left", Unit.STATUS),
            samples.row("users", "its answer takes", Unit.TIME)),
        look(LOOK_THAT_COUNTS),
        plot(samples),
        List.of(SETUP.toString()));
  }

  private static void look(Bench bench, Samples samples, String contender, long left)
      throws InterruptedException {
    for (int look = 0; look < LOOKS; look++) {
      long due = left + Duration.ofMillis((long) look * EVERY_MILLIS).toNanos();
      Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
      samples.add(look(look), contender, bench.database().runningReports());
    }
  }

  private static String look(int number) {
    return "running-" + number;
  }

  private static Plot plot(Samples samples) {
    return new Lines(
        "seconds after the clients have left",
        "statements running in the database",
        samples.contenders().stream().map(contender -> line(samples, contender)).toList());
  }

  private static Line line(Samples samples, String contender) {
    List<Integer> looks = IntStream.range(0, LOOKS).boxed().toList();
    return new Line(
        contender,
        looks.stream().map(look -> look * EVERY_MILLIS / 1000.0).toList(),
        looks.stream().map(look -> samples.median(look(look), contender)).toList());
  }
}
