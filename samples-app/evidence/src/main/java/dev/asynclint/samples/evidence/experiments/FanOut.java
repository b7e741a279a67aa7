package dev.asynclint.samples.evidence.experiments;

import dev.asynclint.samples.evidence.lab.App;
import dev.asynclint.samples.evidence.lab.Bench;
import dev.asynclint.samples.evidence.lab.LabException;
import dev.asynclint.samples.evidence.lab.ServiceProcess;
import dev.asynclint.samples.evidence.lab.Setup;
import dev.asynclint.samples.evidence.load.Target;
import dev.asynclint.samples.evidence.report.Figures;
import dev.asynclint.samples.evidence.report.Unit;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Computation for whoever asks: on one bounded pool, or on a pool for each request. */
public final class FanOut implements Experiment {

  private static final int CONNECTIONS = 128;
  private static final Setup SETUP = Setup.of(App.TWINS, "--samples.http.event-loops=2");
  private static final Pattern VALUE = Pattern.compile("\"value\":([\\d.E]+)");

  @Override
  public String name() {
    return "fan-out";
  }

  @Override
  public Figures run(Bench bench) throws IOException, InterruptedException {
    Samples samples = new Samples("right", "wrong");
    for (String contender : samples.contenders()) {
      try (ServiceProcess service = bench.start(SETUP)) {
        Target target = target(service, contender);
        Observed.warmUp(target);
        for (int run = 0; run < bench.runs(); run++) {
          Calm.await(service);
          Observed seen = Observed.withPing(bench, service, target, CONNECTIONS);
          samples.add("ping", contender, seen.bystander().p99());
          samples.add("threads", contender, threads(service));
        }
      }
    }
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put("threads", "threads of the process at the most");
    return new Figures(
        name(),
        samples.contenders(),
        List.of(
            samples.row("threads", "threads at the most, 128 connections", Unit.COUNT),
            samples.row("ping", "`/ping`, p99", Unit.TIME)),
        "threads",
        RightAndWrong.bars(samples, "threads", false, groups),
        List.of(SETUP.toString()));
  }

  private static Target target(ServiceProcess service, String contender) {
    return contender.equals("right")
        ? Target.post(service.uri("/calculations"), "{\"upTo\":300000}")
        : Target.get(service.uri("/twins/fan-out/pool-per-request/100000"));
  }

  private static double threads(ServiceProcess service) {
    Target peak = Target.get(service.uri("/actuator/metrics/jvm.threads.peak"));
    String metric = Answer.of(peak).join().body();
    Matcher value = VALUE.matcher(metric);
    if (!value.find()) {
      throw new LabException("The service does not say how many threads it had: " + metric);
    }
    return Double.parseDouble(value.group(1));
  }
}
