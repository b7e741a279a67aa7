package dev.asynclint.errorprone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sources that say above each reported line by whom: {@code // BUG: <check>}. */
final class ExpectedReports {
  private static final Pattern EXPECTED = Pattern.compile("\\s*// BUG: (\\w+)");
  private static final Pattern REPORTED = Pattern.compile("\\w+ (\\d+): \\[(\\w+)] .*");

  private ExpectedReports() {}

  /** What the source expects, as {@code line check}. */
  static List<String> in(String source) {
    List<String> lines = source.lines().toList();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher expected = EXPECTED.matcher(lines.get(i));
      if (expected.matches()) {
        found.add((i + 2) + " " + expected.group(1));
      }
    }
    return found;
  }

  /** What came instead, in order of lines; whatever is not a finding, as it was printed. */
  static List<String> of(Compilation.Outcome outcome) {
    List<String> found = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String diagnostic : outcome.diagnostics()) {
      Matcher reported = REPORTED.matcher(diagnostic.lines().findFirst().orElse(""));
      if (reported.matches()) {
        found.add(reported.group(1) + " " + reported.group(2));
      } else {
        others.add(diagnostic);
      }
    }
    found.sort((one, two) -> Integer.compare(line(one), line(two)));
    found.addAll(others);
    return found;
  }

  private static int line(String report) {
    return Integer.parseInt(report.substring(0, report.indexOf(' ')));
  }
}
