package dev.asynclint.cli.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asynclint.cli.baseline.Verdict;
import dev.asynclint.cli.baseline.Verdict.Judged;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.engine.report.SarifWriter.Level;
import java.util.HashMap;
import java.util.Map;

/**
 * GitLab's Code Quality report. The service compares two reports itself, so known findings are in
 * it; it keeps one of those that share a fingerprint, so none do.
 */
public final class GitLabFormat implements ReportFormat {

  @Override
  public String write(Verdict verdict, Sources sources) {
    ArrayNode issues = JsonText.array();
    Map<String, Integer> seen = new HashMap<>();
    for (Judged each : verdict.judged()) {
      Result result = each.result();
      int before = seen.merge(result.identity(), 1, Integer::sum) - 1;
      ObjectNode issue = issues.addObject();
      issue.put("type", "issue");
      issue.put("check_name", result.check());
      issue.put("description", result.message());
      issue.put("severity", severity(result.level()));
      issue.put("fingerprint", before == 0 ? result.identity() : result.identity() + "-" + before);
      ObjectNode location = issue.putObject("location");
      location.put("path", result.path());
      ObjectNode lines = location.putObject("lines");
      lines.put("begin", result.line());
      lines.put("end", result.region().endLine());
    }
    return JsonText.write(issues);
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case NOTE -> "minor";
    };
  }
}
