package dev.asynclint.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a check's page. */
@Command(name = "explain", description = "Says what a check finds, why it hurts and the way out.")
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "CHECK",
      arity = "0..1",
      description = "Name of the check. Without one: the names of all.")
  private String check;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Unusable, IOException {
    if (check == null) {
      Checks.names().forEach(spec.commandLine().getOut()::println);
      return Main.CLEAN;
    }
    String name = Checks.named(check);
    spec.commandLine()
        .getOut()
        .print(
            ExplainedCheck.page(name)
                .orElseThrow(() -> new IOException(name + ".md is not in the jar")));
    spec.commandLine().getOut().flush();
    return Main.CLEAN;
  }
}
