package dev.asynclint.cli;

import dev.asynclint.cli.baseline.Baseline;
import dev.asynclint.cli.baseline.Verdict;
import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.format.CheckstyleFormat;
import dev.asynclint.cli.format.GitHubFormat;
import dev.asynclint.cli.format.GitLabFormat;
import dev.asynclint.cli.format.HtmlFormat;
import dev.asynclint.cli.format.JUnitFormat;
import dev.asynclint.cli.format.ReportFormat;
import dev.asynclint.cli.format.SarifFormat;
import dev.asynclint.cli.format.Sources;
import dev.asynclint.cli.format.TextFormat;
import dev.asynclint.engine.report.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that reports has in common: formats, where they go, and the baseline. */
final class OutputOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT[=FILE]",
      description =
          "text, sarif, html, github, gitlab, checkstyle or junit; again for more of them, each"
              + " then with its file. Default: text.")
  private List<String> formats = List.of("text");

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the one format without a file goes. Default: standard output.")
  private Path output;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Findings that rest; again for those of several modules. Default:"
              + " .asynclint/baseline.txt, if it is there.")
  private List<Path> baselines = List.of(Path.of(".asynclint", "baseline.txt"));

  @Option(
      names = "--against",
      paramLabel = "SARIF",
      description =
          "Findings of an earlier state, in place of a baseline: what is there too is known, what is"
              + " not there any more is gone; again for several modules.")
  private List<Path> against = List.of();

  @Mixin private RootOption root;

  private enum Kind {
    TEXT,
    SARIF,
    HTML,
    GITHUB,
    GITLAB,
    CHECKSTYLE,
    JUNIT
  }

  /** Says, before anything is done, what cannot be meant. */
  void validate() throws Unusable {
    plan();
  }

  /** What paths are relative to. */
  RootOption root() {
    return root;
  }

  /** Whether people read what goes to standard output. */
  boolean showsText() throws Unusable {
    return plan().containsKey(Kind.TEXT) && plan().get(Kind.TEXT) == null;
  }

  /** Compares with the baseline, and writes. */
  Verdict write(Report report, PrintWriter out) throws Unusable {
    return write(report, false, out);
  }

  /**
   * Compares with the baseline, and writes.
   *
   * @param isPart whether findings were left out: then nothing can be said of entries without one
   */
  Verdict write(Report report, boolean isPart, PrintWriter out) throws Unusable {
    Map<Kind, Path> plan = plan();
    Verdict whole = Verdict.of(report, baseline(), LocalDate.now());
    Verdict verdict = isPart ? whole.withoutGone() : whole;
    Sources sources = new Sources(root.folder());
    for (var each : plan.entrySet()) {
      ReportFormat format = format(each.getKey(), each.getValue() == null);
      String text = format.write(verdict, sources);
      if (each.getValue() == null) {
        out.print(text);
        out.flush();
      } else {
        write(each.getValue(), text);
      }
    }
    return verdict;
  }

  private Baseline baseline() throws Unusable {
    if (!against.isEmpty()) {
      return Baseline.of(ReportCommand.read(against));
    }
    List<Baseline> read = new ArrayList<>();
    for (Path file : baselines) {
      read.add(Baseline.read(file));
    }
    return Baseline.of(read);
  }

  private static ReportFormat format(Kind kind, boolean toTerminal) {
    return switch (kind) {
      case TEXT -> new TextFormat(toTerminal && Ansi.AUTO.enabled());
      case SARIF -> new SarifFormat();
      case HTML -> new HtmlFormat();
      case GITHUB -> new GitHubFormat();
      case GITLAB -> new GitLabFormat();
      case CHECKSTYLE -> new CheckstyleFormat();
      case JUNIT -> new JUnitFormat();
    };
  }

  /** A file for each format; null is standard output, and only one may go there. */
  private Map<Kind, Path> plan() throws Unusable {
    Map<Kind, Path> plan = new LinkedHashMap<>();
    boolean standardOutput = false;
    for (String each : formats) {
      int file = each.indexOf('=');
      Kind kind = kind(file < 0 ? each : each.substring(0, file));
      Path target = file < 0 ? output : Path.of(each.substring(file + 1));
      if (file < 0 && standardOutput) {
        throw new Unusable(
            "Two formats would go to one place: write --format " + each + "=FILE for the second");
      }
      standardOutput |= file < 0;
      if (plan.containsKey(kind)) {
        throw new Unusable(
            "The format " + kind.name().toLowerCase(Locale.ROOT) + " is there twice");
      }
      plan.put(kind, target);
    }
    if (output != null && !standardOutput) {
      throw new Unusable("--output is for a format without a file, and every format has one");
    }
    return plan;
  }

  private static Kind kind(String name) throws Unusable {
    for (Kind kind : Kind.values()) {
      if (kind.name().equalsIgnoreCase(name)) {
        return kind;
      }
    }
    throw new Unusable(
        "There is no format "
            + name
            + ": choose "
            + Arrays.stream(Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
  }

  /** Replaces the file as a whole. */
  static void write(Path file, String text) throws Unusable {
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      WholeFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new Unusable("Cannot write " + file + ": is its folder writable?");
    }
  }
}
