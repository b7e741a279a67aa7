package dev.asynclint.cli;

import dev.asynclint.cli.baseline.Verdict;
import dev.asynclint.cli.compile.Analyser;
import dev.asynclint.cli.compile.Compilation;
import dev.asynclint.cli.compile.Progress;
import dev.asynclint.cli.findings.Report;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compiles sources with the checks and reports what is new. */
@Command(name = "check", description = "Checks sources as javac sees them. @FILE gives arguments.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private SourceOptions sources;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Writes how the sources are compiled, as JSON, for editors.")
  private Path record;

  @Mixin private OutputOptions output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Unusable {
    output.validate();
    Compilation compilation = sources.compilation();
    if (record != null) {
      OutputOptions.write(record, sources.record(compilation));
    }
    Report report =
        new Analyser(Progress.onTerminal(), spec.commandLine().getErr()::println)
            .analyse(compilation);
    Verdict verdict = output.write(report, spec.commandLine().getOut());
    if (!report.gaps().isEmpty()) {
      throw new Unusable("The analysis is incomplete: " + report.gaps().get(0));
    }
    return verdict.failures() == 0 ? Main.CLEAN : Main.FAILED;
  }
}
