package dev.asynclint.samples.evidence.experiments;

import dev.asynclint.samples.evidence.lab.App;
import dev.asynclint.samples.evidence.lab.Bench;
import dev.asynclint.samples.evidence.lab.ServiceProcess;
import dev.asynclint.samples.evidence.lab.Setup;
import dev.asynclint.samples.evidence.load.Target;
import dev.asynclint.samples.evidence.report.Figures;
import dev.asynclint.samples.evidence.report.Plot;
import dev.asynclint.samples.evidence.report.Plot.Bars;
import dev.asynclint.samples.evidence.report.Plot.Heights;
import dev.asynclint.samples.evidence.report.Unit;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long one client waits for a dashboard: three calls at once, in a row, or joined. */
public final class DashboardLatency implements Experiment {

  private static final Setup SETUP = Setup.of(App.TWINS, "--samples.http.event-loops=2");

  @Override
  public String name() {
    return "dashboard";
  }

  @Override
  public Figures run(Bench bench) throws IOException, InterruptedException {
    Map<String, String> routes = new LinkedHashMap<>();
    routes.put("parallel", "/dashboard/7");
    routes.put("sequential", "/twins/blocking/sequential-dashboard/7");
    routes.put("join", "/twins/blocking/dashboard/7");
    Samples samples = new Samples(routes.keySet().toArray(String[]::new));
    try (ServiceProcess service = bench.start(SETUP)) {
      for (String path : routes.values()) {
        Observed.warmUp(Target.get(service.uri(path)));
        Calm.await(service);
      }
      for (int run = 0; run < bench.runs(); run++) {
        for (Map.Entry<String, String> route : routes.entrySet()) {
          Target target = Target.get(service.uri(route.getValue()));
          double latency = Observed.alone(target, 1, bench.phase()).median();
          samples.add("latency", route.getKey(), latency);
        }
      }
    }
    return new Figures(
        name(),
        samples.contenders(),
        List.of(samples.row("latency", "one client waits, median", Unit.TIME)),
        "latency",
        plot(samples),
        List.of(SETUP.toString()));
  }

  private static Plot plot(Samples samples) {
    List<Double> heights =
        samples.contenders().stream().map(one -> samples.median("latency", one)).toList();
    return new Bars(
        "milliseconds", false, samples.contenders(), List.of(new Heights("one client", heights)));
  }
}
