package dev.asynclint.cli.format;

import dev.asynclint.cli.baseline.Entry;
import dev.asynclint.cli.baseline.Verdict;
import dev.asynclint.cli.baseline.Verdict.Judged;
import dev.asynclint.cli.baseline.Verdict.State;
import dev.asynclint.cli.findings.Check;
import dev.asynclint.cli.findings.Notice;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.report.SarifWriter.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** For people at a terminal: what is new, with its chain; all else is counted. */
public final class TextFormat implements ReportFormat {
  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean colours;

  /**
   * @param colours whether the terminal shows them
   */
  public TextFormat(boolean colours) {
    this.colours = colours;
  }

  @Override
  public String write(Verdict verdict, Sources sources) {
    StringBuilder text = new StringBuilder();
    for (Judged each : verdict.in(State.NEW, State.EXPIRED, State.UNJUDGED)) {
      finding(text, each, verdict);
    }
    for (String line : verdict.malformed()) {
      text.append("baseline, ").append(line).append('\n');
    }
    if (!verdict.gone().isEmpty()) {
      text.append("No longer found, so their entries must go (baseline removes them):\n");
    }
    for (Entry entry : verdict.gone()) {
      text.append("    ")
          .append(entry.check())
          .append(entry.declaration().isEmpty() ? "" : " in " + entry.declaration())
          .append('\n');
    }
    for (Notice notice : verdict.report().notices()) {
      text.append(notice.path())
          .append(':')
          .append(notice.line())
          .append(": ")
          .append(notice.message())
          .append('\n');
    }
    for (String gap : verdict.report().gaps()) {
      text.append("incomplete: ").append(gap).append('\n');
    }
    return text.append(summary(verdict)).append('\n').toString();
  }

  private void finding(StringBuilder text, Judged each, Verdict verdict) {
    Result result = each.result();
    String colour =
        switch (result.level()) {
          case ERROR -> RED;
          case WARNING -> YELLOW;
          case NOTE -> "";
        };
    text.append(painted(BOLD, result.path() + ":" + result.line()))
        .append(": ")
        .append(painted(colour, result.level().word()))
        .append(": [")
        .append(result.check())
        .append("] ")
        .append(result.message())
        .append('\n');
    for (Hop step : result.chain()) {
      text.append("    ").append(step.display()).append('\n');
    }
    if (each.state() == State.EXPIRED) {
      each.entry()
          .flatMap(Entry::expires)
          .ifPresent(day -> text.append("    accepted until ").append(day).append('\n'));
    }
    Check check = verdict.report().checks().get(result.check());
    if (check != null && !check.page().isEmpty()) {
      text.append("    see ").append(check.page()).append('\n');
    }
    text.append('\n');
  }

  private String painted(String colour, String text) {
    return colours && !colour.isEmpty() ? colour + text + PLAIN : text;
  }

  /** The steps of a chain, each on a line of its own and indented. */
  static String chain(Result result) {
    return result.chain().stream()
        .map(step -> "\n  " + step.display())
        .collect(Collectors.joining());
  }

  /** One line that begins with what fails, for example {@code AsyncLint: 2 new, 40 known}. */
  public static String summary(Verdict verdict) {
    List<String> parts = new ArrayList<>();
    List<Judged> fresh = verdict.in(State.NEW);
    long notes = fresh.stream().filter(each -> each.result().level() == Level.NOTE).count();
    parts.add(fresh.size() - notes + " new");
    count(parts, (int) notes, notes == 1 ? "new note" : "new notes");
    count(parts, verdict.in(State.EXPIRED).size(), "expired");
    count(parts, verdict.malformed().size(), "malformed in the baseline");
    count(parts, verdict.in(State.KNOWN, State.MOVED).size(), "known");
    count(parts, verdict.gone().size(), "gone");
    count(
        parts,
        verdict.in(State.UNJUDGED).size(),
        "not judged: the rules are newer than the baseline (run baseline with a reason to accept"
            + " them)");
    return "AsyncLint: " + String.join(", ", parts);
  }

  private static void count(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(number + " " + what);
    }
  }
}
