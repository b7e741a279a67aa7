package dev.asynclint.samples.evidence.experiments;

import dev.asynclint.samples.evidence.lab.App;
import dev.asynclint.samples.evidence.lab.Bench;
import dev.asynclint.samples.evidence.lab.ServiceProcess;
import dev.asynclint.samples.evidence.lab.Setup;
import dev.asynclint.samples.evidence.load.Target;
import dev.asynclint.samples.evidence.report.Figures;
import dev.asynclint.samples.evidence.report.Unit;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A client that only blocks: on threads of its own, or on the common pool. */
public final class CommonPool implements Experiment {

  /**
   * With one or two processors {@code supplyAsync} does not use the common pool at all but makes a
   * thread for each task, so the pool is given the size it has with four.
   */
  static final String FOUR_PROCESSORS = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=3";

  private static final int CONNECTIONS = 32;
  private static final Setup SETUP =
      Setup.of(App.TWINS, "--samples.http.event-loops=2").withJvm(FOUR_PROCESSORS);

  @Override
  public String name() {
    return "common-pool";
  }

  @Override
  public Figures run(Bench bench) throws IOException, InterruptedException {
    Map<String, String> routes =
        Map.of("right", "/invoices/7", "wrong", "/twins/blocking/common-pool/7");
    Samples samples = new Samples("right", "wrong");
    try (ServiceProcess service = bench.start(SETUP)) {
      Observed.warmUp(Target.get(service.uri(routes.get("right"))));
      for (int run = 0; run < bench.runs(); run++) {
        for (String contender : samples.contenders()) {
          Calm.await(service);
          Target target = Target.get(service.uri(routes.get(contender)));
          Observed seen = Observed.withPing(bench, service, target, CONNECTIONS);
          samples.add("rate", contender, seen.load().perSecond());
          samples.add("p99", contender, seen.load().p99());
          samples.add("ping", contender, seen.bystander().p99());
        }
      }
    }
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put("rate", "32 connections, 200 ms a call");
    return new Figures(
        name(),
        samples.contenders(),
        List.of(
            samples.row("rate", "invoices, 32 connections", Unit.RATE),
            samples.row("p99", "p99", Unit.TIME),
            samples.row("ping", "`/ping`, p99", Unit.TIME)),
        "rate",
        RightAndWrong.bars(samples, "invoices a second", false, groups),
        List.of(SETUP.toString()));
  }
}
