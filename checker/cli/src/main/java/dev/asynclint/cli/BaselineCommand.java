package dev.asynclint.cli;

import dev.asynclint.cli.baseline.Baseline;
import dev.asynclint.cli.baseline.Verdict;
import dev.asynclint.cli.baseline.Verdict.State;
import dev.asynclint.cli.findings.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tightens the baseline; loosens it only for a reason. */
@Command(
    name = "baseline",
    description =
        "Removes entries whose finding is gone and renames those that moved. Adds what is new only"
            + " with --accept.")
final class BaselineCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SARIF",
      arity = "1..*",
      description = "Findings files, one for each compilation.")
  private List<Path> files;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The file to change. Default: .asynclint/baseline.txt.")
  private Path baseline = Path.of(".asynclint", "baseline.txt");

  @Option(
      names = "--accept",
      paramLabel = "REASON",
      description = "Accept all that is new, expired or not judged yet, for this reason.")
  private String reason;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Unusable {
    if (reason != null && reason.isBlank()) {
      throw new Unusable("--accept needs a reason that a colleague understands in a year");
    }
    Report report = ReportCommand.read(files);
    if (!report.gaps().isEmpty()) {
      throw new Unusable(
          "The findings are incomplete, so the baseline stays as it is: " + report.gaps().get(0));
    }
    Baseline before = Baseline.read(baseline).orMend(baseline);
    Verdict verdict = Verdict.of(report, before, LocalDate.now());
    Baseline after = verdict.renewed(before, Optional.ofNullable(reason));
    after.write(baseline);
    summarise(verdict, after, spec.commandLine().getOut());
    boolean red = reason == null && verdict.failures() > 0;
    return red ? Main.FAILED : Main.CLEAN;
  }

  private void summarise(Verdict verdict, Baseline after, PrintWriter out) {
    int open = verdict.in(State.NEW, State.EXPIRED, State.UNJUDGED).size();
    out.println(
        "AsyncLint: "
            + after.entries().size()
            + " in the baseline: "
            + verdict.gone().size()
            + " removed, "
            + verdict.in(State.MOVED).size()
            + " moved, "
            + (reason == null ? "0 added" : open + " added")
            + (reason == null && open > 0
                ? "; "
                    + open
                    + (open == 1 ? " is" : " are")
                    + " not accepted (repair, or give a reason: --accept, with Maven"
                    + " -Dasynclint.accept)"
                : ""));
  }
}
