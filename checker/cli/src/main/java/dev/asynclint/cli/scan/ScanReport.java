package dev.asynclint.cli.scan;

import dev.asynclint.cli.findings.Check;
import dev.asynclint.cli.findings.Notice;
import dev.asynclint.cli.findings.Region;
import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Identities;
import dev.asynclint.engine.report.SarifWriter.Level;
import dev.asynclint.errorprone.AsyncLintCheck;
import dev.asynclint.scan.Note;
import dev.asynclint.scan.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a scan found, in the words of every other report. */
public final class ScanReport {
  private ScanReport() {}

  /**
   * The report.
   *
   * @param checks only these; all if it is empty
   * @param lines only findings in these; null for all
   */
  public static Report of(Scan scan, Set<String> checks, ChangedLines lines) {
    List<Finding> findings = scan.survey().findings();
    List<String> identities = Identities.of(findings);
    List<Result> results = new ArrayList<>();
    SortedMap<String, Check> found = new TreeMap<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      String name = finding.check();
      if ((checks.isEmpty() || checks.contains(name)) && (lines == null || lines.touch(finding))) {
        results.add(result(finding, identities.get(i), scan));
        found.put(name, new Check(name, Level.WARNING, "", AsyncLintCheck.PAGES + name));
      }
    }
    TreeSet<Notice> notices = new TreeSet<>();
    for (Note each : scan.notes()) {
      notices.add(new Notice(each.path(), each.line(), "left out: it " + each.message()));
    }
    return new Report(results, found, new TreeSet<>(Set.of(scan.rules())), List.of(), notices);
  }

  private static Result result(Finding finding, String identity, Scan scan) {
    return new Result(
        finding.check(),
        Level.WARNING,
        finding.message() + " " + mark(scan.confidence(finding)),
        finding.file().path(),
        region(finding),
        finding.declaration(),
        finding.reported(),
        identity,
        finding.chain(),
        List.of(),
        List.of(),
        finding.suppressed());
  }

  /** What says, in each format, that no compiler stands behind a finding. */
  static String mark(Scan.Confidence confidence) {
    return "(Found without types, confidence " + confidence.name().toLowerCase(Locale.ROOT) + ".)";
  }

  private static Region region(Finding finding) {
    Range range = finding.range();
    SourceFile file = finding.file();
    return new Region(
        Math.max(1, file.line(range.anchor())),
        Math.max(1, file.column(range.anchor())),
        Math.max(1, file.line(range.end())),
        Math.max(1, file.column(range.end())));
  }
}
