package dev.asynclint.cli.format;

import dev.asynclint.cli.baseline.Verdict;
import dev.asynclint.cli.baseline.Verdict.Judged;
import dev.asynclint.cli.baseline.Verdict.State;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.engine.report.SarifWriter.Level;

/**
 * Workflow commands of GitHub Actions: what is new becomes an annotation at its line. The service
 * shows ten warnings and ten errors of a step; the rest is in the log.
 */
public final class GitHubFormat implements ReportFormat {

  @Override
  public String write(Verdict verdict, Sources sources) {
    StringBuilder commands = new StringBuilder();
    for (Judged each : verdict.in(State.NEW, State.EXPIRED)) {
      Result result = each.result();
      commands
          .append("::")
          .append(result.level() == Level.NOTE ? "notice" : result.level().word())
          .append(" file=")
          .append(property(result.path()))
          .append(",line=")
          .append(result.line())
          .append(",endLine=")
          .append(result.region().endLine())
          .append(",title=")
          .append(property(result.check()))
          .append("::")
          .append(data(result.message() + TextFormat.chain(result)))
          .append('\n');
    }
    for (String line : verdict.malformed()) {
      commands.append("::error title=AsyncLint baseline::").append(data(line)).append('\n');
    }
    return commands.toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
