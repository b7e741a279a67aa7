package dev.asynclint.cli;

import dev.asynclint.cli.baseline.Verdict;
import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.findings.SarifReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes findings that builds have left, all together, in any format. */
@Command(name = "report", description = "Writes findings files as one report.")
final class ReportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SARIF",
      arity = "1..*",
      description = "Findings files, one for each compilation.")
  private List<Path> files;

  @Mixin private OutputOptions output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Unusable {
    output.validate();
    Verdict verdict = output.write(read(files), spec.commandLine().getOut());
    return verdict.failures() == 0 ? Main.CLEAN : Main.FAILED;
  }

  static Report read(List<Path> files) throws Unusable {
    SarifReader reader = new SarifReader();
    List<Report> reports = new ArrayList<>();
    for (Path file : files) {
      reports.add(reader.read(file));
    }
    return Report.of(reports);
  }
}
