package dev.asynclint.samples.console.experiment;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The experiments there are, the most telling first. */
public record Experiments(List<Experiment> all) {

  /** Longer than the longest line of waiting requests takes. */
  static final Duration PATIENT = Duration.ofSeconds(60);

  private static final int COLLATZ_START = 837_799;
  private static final int COLLATZ_STARTS = 5_000;

  /** All of them, with what the linter said about their wrong lines. */
  public static Experiments load() {
    Findings findings = Findings.read();
    return new Experiments(List.of(dashboard(findings), calculations(findings), reports(findings)));
  }

  /** By its id. */
  public Optional<Experiment> find(String id) {
    return all.stream().filter(experiment -> experiment.id().equals(id)).findFirst();
  }

  /** What {@link #find} knows. */
  public List<String> ids() {
    return all.stream().map(Experiment::id).toList();
  }

  private static Experiment dashboard(Findings findings) {
    String wrongFile = "twins/blocking/JoinedDashboard.java";
    return new Experiment(
        "dashboard",
        "Dashboard",
        "Both ask three services at once, 200 ms each. Right combines the answers when they come;"
            + " wrong waits for them on the event loop, which can serve nobody meanwhile.",
        Call.get("/dashboard/1"),
        Call.get("/twins/blocking/dashboard/1"),
        "/ping",
        PATIENT,
        Duration.ZERO,
        List.of("rate", "median", "p99", "probe"),
        new Code(
            "service/dashboard/DashboardService.java",
            ".thenCombine(orders, (who, recent) -> new Dashboard(who, recent, List.of()))"),
        new Code(wrongFile, "Profile who = profile.join();"),
        findings.in(wrongFile));
  }

  private static Experiment calculations(Findings findings) {
    String wrongFile = "twins/fanout/CollatzTable.java";
    return new Experiment(
        "calculations",
        "Calculations",
        "Number crunching, a few milliseconds a request. Right has two threads and a short queue for"
            + " it and refuses the rest with a 503; wrong computes on the event loops, helped by"
            + " the pool that the whole process shares.",
        Call.post("/calculations", "{\"upTo\":100000}"),
        Call.post("/twins/fan-out/parallel-stream", numbers()),
        "/ping",
        PATIENT,
        Duration.ZERO,
        List.of("rate", "refused", "median", "probe"),
        new Code(
            "service/calculations/CalculationService.java",
            "return CompletableFuture.supplyAsync(() -> Primes.countUpTo(upTo, token), pool);"),
        new Code(wrongFile, "return starts.parallelStream().map(Collatz::steps).toList();"),
        findings.in(wrongFile));
  }

  /** Starts with a long way down to 1, as many as take about as long as the right calculation. */
  private static String numbers() {
    return Collections.nCopies(COLLATZ_STARTS, COLLATZ_START).toString();
  }

  private static Experiment reports(Findings findings) {
    String wrongFile = "twins/cancellation/NoneTokenPassed.java";
    return new Experiment(
        "reports",
        "Reports",
        "Every client leaves after 200 ms and comes back later. Right cancels the database's work;"
            + " wrong lets it go on for nobody, until no connection is left for the others.",
        Call.get("/reports/generate"),
        Call.get("/twins/cancellation/reports/generate"),
        "/users/active",
        Duration.ofMillis(200),
        Duration.ofSeconds(3),
        List.of("reports", "abandoned", "probe"),
        new Code(
            "service/reports/ReportController.java", "return reports.generate(from, to, token);"),
        new Code(wrongFile, "return reports.generate(from, to, CancellationToken.none());"),
        findings.in(wrongFile));
  }
}
