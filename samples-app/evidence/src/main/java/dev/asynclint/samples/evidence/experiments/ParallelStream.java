package dev.asynclint.samples.evidence.experiments;

import static java.util.stream.Collectors.joining;

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
import java.util.stream.IntStream;

/** Computation in a handler: by a parallel stream, or on a bounded pool. */
public final class ParallelStream implements Experiment {

  private static final int CONNECTIONS = 16;
  private static final Setup SETUP = Setup.of(App.TWINS, "--samples.http.event-loops=2");

  /** Both take about as long when they are alone; the table says how long. */
  private static final String PRIMES = "{\"upTo\":50000}";

  private static final String COLLATZ =
      IntStream.range(0, 3_500)
          .mapToObj(index -> Integer.toString(837_799 + index * 100_000))
          .collect(joining(",", "[", "]"));

  @Override
  public String name() {
    return "parallel-stream";
  }

  @Override
  public Figures run(Bench bench) throws IOException, InterruptedException {
    Samples samples = new Samples("right", "wrong");
    try (ServiceProcess service = bench.start(SETUP)) {
      Target primes = Target.post(service.uri("/calculations"), PRIMES);
      Target collatz = Target.post(service.uri("/twins/fan-out/parallel-stream"), COLLATZ);
      Observed.warmUp(primes);
      Observed.warmUp(collatz);
      for (int run = 0; run < bench.runs(); run++) {
        measure(bench, service, primes, samples, "right");
        measure(bench, service, collatz, samples, "wrong");
      }
    }
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put("alone", "one request alone, median");
    groups.put("ping", "/ping meanwhile, p99");
    return new Figures(
        name(),
        samples.contenders(),
        List.of(
            samples.row("alone", "one request alone, median", Unit.TIME),
            samples.row("ping", "`/ping` while 16 connections compute, p99", Unit.TIME)),
        "ping",
        RightAndWrong.bars(samples, "milliseconds", true, groups),
        List.of(SETUP.toString()));
  }

  private static void measure(
      Bench bench, ServiceProcess service, Target target, Samples samples, String contender)
      throws InterruptedException {
    Calm.await(service);
    samples.add("alone", contender, Observed.alone(target, 1, bench.phase().dividedBy(2)).median());
    Observed ping = Observed.withPing(bench, service, target, CONNECTIONS);
    samples.add("ping", contender, ping.bystander().p99());
  }
}
