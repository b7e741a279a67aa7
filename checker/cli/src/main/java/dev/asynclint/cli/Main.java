package dev.asynclint.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * The command. Exit codes: 0 nothing new, 1 something new, 2 the tool failed or was given something
 * unusable.
 */
@Command(
    name = "asynclint",
    description = "Finds blocking waits, forgotten work, unbounded fan-out and lost cancellation.",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing new", "1:something new", "2:could not do it; one line says why"},
    subcommands = {
      CheckCommand.class,
      ScanCommand.class,
      ReportCommand.class,
      BaselineCommand.class,
      FixCommand.class,
      ExplainCommand.class,
      ServerCommand.class
    })
public final class Main {
  /** Nothing new. */
  static final int CLEAN = 0;

  /** Something new. */
  static final int FAILED = 1;

  /** The command could not do its work. */
  static final int UNUSABLE = 2;

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(
        run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
  }

  /**
   * Runs the command.
   *
   * @return the exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine command = new CommandLine(new Main());
    command.setOut(out);
    command.setErr(err);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setParameterExceptionHandler(Main::wrongArguments);
    command.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          line.getErr().println("AsyncLint: " + reason(failure));
          return UNUSABLE;
        });
    return command.execute(arguments);
  }

  private static int wrongArguments(ParameterException wrong, String[] arguments) {
    CommandLine line = wrong.getCommandLine();
    line.getErr()
        .println(
            "AsyncLint: "
                + oneLine(wrong.getMessage())
                + " (see "
                + line.getCommandSpec().qualifiedName()
                + " --help)");
    return UNUSABLE;
  }

  private static String reason(Exception failure) {
    return failure instanceof Unusable
        ? failure.getMessage()
        : "this is a mistake of ours: "
            + failure.getClass().getSimpleName()
            + ": "
            + oneLine(String.valueOf(failure.getMessage()));
  }

  private static String oneLine(String text) {
    return text.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
  }
}
