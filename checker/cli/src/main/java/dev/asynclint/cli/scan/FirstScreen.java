package dev.asynclint.cli.scan;

import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.scan.Scan;
import dev.asynclint.scan.lowering.Resolution;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How bad it is, on one screen. */
public final class FirstScreen {
  private static final int MOST_LINES = 5;

  private FirstScreen() {}

  /** The text, with an empty line at its end. */
  public static String of(Scan scan, Report report) {
    StringBuilder text = new StringBuilder();
    line(text, "%,d files, %,d lines", scan.files(), scan.lines());
    line(text, "%,d request handlers", scan.survey().entryPoints());
    line(
        text,
        "%,d of %,d methods are asynchronous (%s)",
        scan.survey().asyncMethods(),
        scan.survey().methods(),
        share(scan.survey().asyncMethods(), scan.survey().methods()));
    line(text, "%,d findings", report.shown().size());
    counted(text, "  by check", perCheck(report.shown()));
    counted(text, "  root causes", causes(report.shown()));
    Resolution resolution = scan.resolution();
    line(
        text,
        "%,d of %,d calls were not understood (%s), so nothing is said of them",
        resolution.unresolved(),
        resolution.calls(),
        share(resolution.unresolved(), resolution.calls()));
    counted(text, "  mostly", resolution.causes());
    if (!scan.notes().isEmpty()) {
      line(text, "%,d files were left out, see below", scan.notes().size());
    }
    return text.append('\n').toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String share(int part, int whole) {
    return String.format(Locale.ROOT, "%.1f %%", whole == 0 ? 0.0 : 100.0 * part / whole);
  }

  private static Map<String, Integer> perCheck(List<Result> results) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    results.forEach(each -> counts.merge(each.check(), 1, Integer::sum));
    return counts;
  }

  /** Where chains end: what is mended there is mended for all of them. */
  private static Map<String, Integer> causes(List<Result> results) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Result each : results) {
      String cause =
          each.chain().isEmpty()
              ? each.reported() + " (" + fileName(each) + ":" + each.line() + ")"
              : each.chain().get(each.chain().size() - 1).display();
      counts.merge(cause, 1, Integer::sum);
    }
    return counts;
  }

  private static String fileName(Result result) {
    return result.path().substring(result.path().lastIndexOf('/') + 1);
  }

  private static void counted(StringBuilder text, String title, Map<String, Integer> counts) {
    if (counts.isEmpty()) {
      return;
    }
    text.append(title).append(":\n");
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_LINES)
        .forEach(each -> line(text, "    %,5d  %s", each.getValue(), each.getKey()));
  }
}
