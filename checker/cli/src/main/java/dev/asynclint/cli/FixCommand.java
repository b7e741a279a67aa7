package dev.asynclint.cli;

import dev.asynclint.cli.compile.Analyser;
import dev.asynclint.cli.compile.Compilation;
import dev.asynclint.cli.compile.Progress;
import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.cli.fix.Fixer;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Repairs sources in place. */
@Command(
    name = "fix",
    description =
        "Makes the best fix of each finding in place, unless it may change what the program does."
            + " What does not compile afterwards is taken back, file by file.")
final class FixCommand implements Callable<Integer> {
  @Mixin private SourceOptions sources;

  @Mixin private RootOption root;

  @Option(
      names = "--offered",
      description = "Make fixes that may change what the program does, too: read the diff.")
  private boolean offered;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Unusable {
    Compilation compilation = sources.compilation();
    Report report =
        new Analyser(Progress.onTerminal(), spec.commandLine().getErr()::println)
            .analyse(compilation);
    Fixer.Outcome outcome = new Fixer(root.folder(), compilation, offered).fix(report.shown());
    PrintWriter out = spec.commandLine().getOut();
    print(out, "repaired", outcome.repaired());
    print(out, "meets another fix, run again", outcome.overlapping());
    print(out, "taken back, it would not compile", outcome.takenBack());
    print(out, "has no fix", outcome.withoutFix());
    print(out, "has a fix that is only offered", outcome.onlyOffered());
    int choices = outcome.onlyOffered().size();
    int left =
        outcome.overlapping().size()
            + outcome.takenBack().size()
            + outcome.withoutFix().size()
            + choices;
    out.println("AsyncLint: " + outcome.repaired().size() + " repaired, " + left + " left");
    if (choices > 0) {
      out.println(
          "AsyncLint: "
              + choices
              + " offered, not applied: they may change what the program does;"
              + " the option offered applies them (--offered, with Maven -Dasynclint.offered)");
    }
    return Main.CLEAN;
  }

  private static void print(PrintWriter out, String what, List<Result> results) {
    for (Result result : results) {
      out.println(result.path() + ":" + result.line() + ": [" + result.check() + "] " + what);
    }
  }
}
