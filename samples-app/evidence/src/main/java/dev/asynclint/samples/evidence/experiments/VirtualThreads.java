package dev.asynclint.samples.evidence.experiments;

import dev.asynclint.samples.evidence.lab.Bench;
import dev.asynclint.samples.evidence.lab.Jdk;
import dev.asynclint.samples.evidence.lab.ServiceProcess;
import dev.asynclint.samples.evidence.lab.Setup;
import dev.asynclint.samples.evidence.load.Target;
import dev.asynclint.samples.evidence.report.Figures;
import dev.asynclint.samples.evidence.report.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The very handlers that starve four platform threads, on virtual ones, where they may wait. */
public final class VirtualThreads implements Experiment {

  private static final int FIRST_JDK = 21;

  @Override
  public String name() {
    return "virtual-threads";
  }

  @Override
  public Figures run(Bench bench) throws IOException, InterruptedException {
    Jdk jdk =
        Jdk.newest(FIRST_JDK, System.getenv())
            .orElseThrow(
                () ->
                    new SkippedException(
                        "Virtual threads were not measured: no JDK "
                            + FIRST_JDK
                            + " or later in JAVA_HOME_*, JDK_HOMES or beside the one in use."));
    Setup platform = RequestThreads.SETUP.on(jdk);
    Setup virtual = platform.and("--spring.threads.virtual.enabled=true");
    Samples samples = new Samples("virtual", "platform");
    measure(bench, virtual, samples, "virtual");
    measure(bench, platform, samples, "platform");
    return new Figures(
        name(),
        samples.contenders(),
        List.of(
            samples.row("rate", "dashboards, 64 connections", Unit.RATE),
            samples.row("p99", "p99", Unit.TIME),
            samples.row("ping", "`/ping`, p99", Unit.TIME)),
        "rate",
        RightAndWrong.bars(
            samples, "dashboards a second", true, Map.of("rate", "handlers that wait")),
        List.of(virtual + " # JDK " + jdk.version(), platform + " # JDK " + jdk.version()));
  }

  private static void measure(Bench bench, Setup setup, Samples samples, String contender)
      throws IOException, InterruptedException {
    try (ServiceProcess service = bench.start(setup)) {
      Observed.warmUp(Target.get(service.uri(RequestThreads.HANDS_ON)));
      for (int run = 0; run < bench.runs(); run++) {
        RequestThreads.measure(bench, service, RequestThreads.WAITS, samples, contender);
      }
    }
  }
}
