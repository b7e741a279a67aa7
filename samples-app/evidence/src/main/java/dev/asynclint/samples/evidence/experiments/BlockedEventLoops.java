package dev.asynclint.samples.evidence.experiments;

import dev.asynclint.samples.evidence.lab.App;
import dev.asynclint.samples.evidence.lab.Bench;
import dev.asynclint.samples.evidence.lab.ServiceProcess;
import dev.asynclint.samples.evidence.lab.Setup;
import dev.asynclint.samples.evidence.load.Target;
import dev.asynclint.samples.evidence.report.Figures;
import dev.asynclint.samples.evidence.report.Plot;
import dev.asynclint.samples.evidence.report.Plot.Heights;
import dev.asynclint.samples.evidence.report.Plot.Steps;
import dev.asynclint.samples.evidence.report.Row;
import dev.asynclint.samples.evidence.report.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Dashboards for more and more connections on two event loops: handed on, or waited for there. */
public final class BlockedEventLoops implements Experiment {

  private static final List<Integer> CONNECTIONS = List.of(16, 64, 256);
  private static final Setup SETUP = Setup.of(App.TWINS, "--samples.http.event-loops=2");

  @Override
  public String name() {
    return "event-loops";
  }

  @Override
  public Figures run(Bench bench) throws IOException, InterruptedException {
    Map<String, String> routes = new LinkedHashMap<>();
    routes.put("right", "/dashboard/7");
    routes.put("wrong", "/twins/blocking/dashboard/7");
    Samples samples = new Samples("right", "wrong");
    for (int run = 0; run < bench.runs(); run++) {
      try (ServiceProcess service = bench.start(SETUP)) {
        Observed.warmUp(Target.get(service.uri("/dashboard/7")));
        for (Map.Entry<String, String> route : routes.entrySet()) {
          for (int connections : CONNECTIONS) {
            Calm.await(service);
            Target target = Target.get(service.uri(route.getValue()));
            Observed seen = Observed.withPing(bench, service, target, connections);
            samples.add("rate-" + connections, route.getKey(), seen.load().perSecond());
            samples.add("p99-" + connections, route.getKey(), seen.load().p99());
            samples.add("ping-" + connections, route.getKey(), seen.bystander().p99());
          }
        }
      }
    }
    return new Figures(
        name(),
        samples.contenders(),
        rows(samples),
        "rate-64",
        plot(samples),
        List.of(SETUP.toString()));
  }

  private static List<Row> rows(Samples samples) {
    List<Row> rows = new ArrayList<>();
    for (int connections : CONNECTIONS) {
      String at = ", " + connections + " connections";
      rows.add(samples.row("rate-" + connections, "dashboards" + at, Unit.RATE));
      rows.add(samples.row("p99-" + connections, "p99" + at, Unit.TIME));
      rows.add(samples.row("ping-" + connections, "`/ping`, p99" + at, Unit.TIME));
    }
    return rows;
  }

  private static Plot plot(Samples samples) {
    return new Steps(
        "connections",
        "p99, milliseconds",
        CONNECTIONS.stream().map(String::valueOf).toList(),
        List.of(
            heights(samples, "p99-", "right", "right: dashboard"),
            heights(samples, "p99-", "wrong", "wrong: dashboard"),
            heights(samples, "ping-", "right", "right: /ping"),
            heights(samples, "ping-", "wrong", "wrong: /ping")));
  }

  private static Heights heights(Samples samples, String row, String contender, String name) {
    return new Heights(
        name,
        CONNECTIONS.stream()
            .map(connections -> samples.median(row + connections, contender))
            .toList());
  }
}
