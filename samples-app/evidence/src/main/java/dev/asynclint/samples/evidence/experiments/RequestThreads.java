package dev.asynclint.samples.evidence.experiments;

import dev.asynclint.samples.evidence.lab.App;
import dev.asynclint.samples.evidence.lab.Bench;
import dev.asynclint.samples.evidence.lab.ServiceProcess;
import dev.asynclint.samples.evidence.lab.Setup;
import dev.asynclint.samples.evidence.load.Target;
import dev.asynclint.samples.evidence.report.Figures;
import dev.asynclint.samples.evidence.report.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Spring MVC with four platform threads: futures handed on, or waited for on the request thread.
 */
public final class RequestThreads implements Experiment {

  static final int CONNECTIONS = 64;
  static final String HANDS_ON = "/dashboard/7";
  static final String WAITS = "/twins/mvc/dashboard/7";
  static final Setup SETUP = Setup.of(App.MVC_TWINS, "--server.tomcat.threads.max=4");

  @Override
  public String name() {
    return "request-threads";
  }

  @Override
  public Figures run(Bench bench) throws IOException, InterruptedException {
    Samples samples = new Samples("right", "wrong");
    try (ServiceProcess service = bench.start(SETUP)) {
      Observed.warmUp(Target.get(service.uri(HANDS_ON)));
      for (int run = 0; run < bench.runs(); run++) {
        measure(bench, service, HANDS_ON, samples, "right");
        measure(bench, service, WAITS, samples, "wrong");
      }
    }
    return new Figures(
        name(),
        samples.contenders(),
        List.of(
            samples.row("rate", "dashboards, 64 connections", Unit.RATE),
            samples.row("p99", "p99", Unit.TIME),
            samples.row("ping", "`/ping`, p99", Unit.TIME)),
        "rate",
        RightAndWrong.bars(
            samples, "dashboards a second", true, Map.of("rate", "four platform threads")),
        List.of(SETUP.toString()));
  }

  static void measure(
      Bench bench, ServiceProcess service, String path, Samples samples, String contender)
      throws InterruptedException {
    Calm.await(service);
    Observed seen = Observed.withPing(bench, service, Target.get(service.uri(path)), CONNECTIONS);
    samples.add("rate", contender, seen.load().perSecond());
    samples.add("p99", contender, seen.load().p99());
    samples.add("ping", contender, seen.bystander().p99());
  }
}
