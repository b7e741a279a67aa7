package dev.asynclint.samples.evidence;

import dev.asynclint.samples.evidence.experiments.Experiment;
import dev.asynclint.samples.evidence.experiments.SkippedException;
import dev.asynclint.samples.evidence.lab.Bench;
import dev.asynclint.samples.evidence.lab.Jars;
import dev.asynclint.samples.evidence.lab.LabException;
import dev.asynclint.samples.evidence.lab.Machine;
import dev.asynclint.samples.evidence.report.Figures;
import dev.asynclint.samples.evidence.report.Publication;
import dev.asynclint.samples.evidence.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Runs the experiments and writes the page about them. Exits with 0; with 2 for arguments that make
 * no sense, and with 1 if an experiment fails: then nothing is written.
 */
@Command(
    name = "samples-app/evidence/run.sh",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures what right and wrong cost and writes docs/evidence.md.")
public final class EvidenceCommand implements Callable<Integer> {

  private static final int BAD_ARGUMENTS = 2;
  private static final int USUAL_RUNS = 5;
  private static final Duration PHASE = Duration.ofSeconds(4);
  private static final Duration QUICK_PHASE = Duration.ofSeconds(2);

  private final List<Experiment> experiments;

  @Spec private CommandSpec spec;

  @Option(names = "--quick", description = "One short run: does it work at all?")
  private boolean quick;

  @Option(names = "--only", paramLabel = "NAME", description = "This experiment alone.")
  private String only;

  @Option(names = "--runs", paramLabel = "N", description = "Repeat N times; 5 if not said.")
  private Integer runs;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where to write; docs for all experiments in full, else a folder in target.")
  private Path out;

  @Option(names = "--root", paramLabel = "FOLDER", description = "The repository.", hidden = true)
  private Path root = Path.of("");

  EvidenceCommand(List<Experiment> experiments) {
    this.experiments = experiments;
  }

  /** See {@code --help}. */
  public static void main(String[] args) {
    System.exit(commandLine(Experiment.all()).execute(args));
  }

  /** The command with these experiments to choose from. */
  static CommandLine commandLine(List<Experiment> experiments) {
    return new CommandLine(new EvidenceCommand(experiments))
        .setParameterExceptionHandler(
            (exception, args) -> {
              exception.getCommandLine().getErr().println("evidence: " + exception.getMessage());
              return BAD_ARGUMENTS;
            })
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> {
              if (!(exception instanceof LabException)) {
                throw exception;
              }
              command.getErr().println("evidence: " + exception.getMessage());
              return command.getCommandSpec().exitCodeOnExecutionException();
            });
  }

  @Override
  public Integer call() throws Exception {
    List<Experiment> chosen = chosen();
    int repetitions = repetitions();
    Path target = root.resolve("samples-app/evidence/target");
    PrintWriter err = spec.commandLine().getErr();
    String machine = Machine.describe();
    List<Figures> figures = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    try (Bench bench =
        Bench.open(
            new Jars(root.resolve("samples-app")),
            target.resolve("logs"),
            new Bench.Settings(repetitions, quick ? QUICK_PHASE : PHASE),
            err::println)) {
      for (Experiment experiment : chosen) {
        bench.say("evidence: " + experiment.name());
        try {
          figures.add(experiment.run(bench));
        } catch (SkippedException skipped) {
          bench.say("evidence: " + skipped.getMessage());
          notices.add(skipped.getMessage());
        }
      }
    }
    Path folder =
        out != null ? out : complete() ? root.resolve("docs") : target.resolve("evidence");
    Report report = new Report(machine, repetitions, line(), figures, notices);
    err.println("evidence: written: " + Publication.write(report, folder));
    return 0;
  }

  private boolean complete() {
    return !quick && only == null;
  }

  private List<Experiment> chosen() {
    if (only == null) {
      return experiments;
    }
    List<Experiment> chosen = experiments.stream().filter(one -> one.name().equals(only)).toList();
    if (chosen.isEmpty()) {
      List<String> names = experiments.stream().map(Experiment::name).toList();
      throw bad("no experiment '" + only + "'; there are " + String.join(", ", names));
    }
    return chosen;
  }

  private int repetitions() {
    if (runs != null && runs < 1) {
      throw bad("--runs must be 1 or more, not " + runs);
    }
    return runs != null ? runs : quick ? 1 : USUAL_RUNS;
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** What was typed, as far as it matters to the figures. */
  private String line() {
    StringBuilder line = new StringBuilder(spec.name());
    if (quick) {
      line.append(" --quick");
    }
    if (only != null) {
      line.append(" --only ").append(only);
    }
    if (runs != null) {
      line.append(" --runs ").append(runs);
    }
    return line.toString();
  }
}
