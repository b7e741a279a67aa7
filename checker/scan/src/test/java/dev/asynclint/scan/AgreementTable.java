package dev.asynclint.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which findings the scan and the compiler have in common, as docs/scan.md shows it. */
final class AgreementTable {
  private static final Path PAGE = Path.of("../../docs/scan.md");
  private static final String START =
      "<!-- Written by TwinsAgreementTest; -Dasynclint.expected.update=true. Do not edit. -->\n";
  private static final String END = "<!-- The end of what it writes. -->";

  private final Map<String, Row> rows = new TreeMap<>();
  private final Row all = new Row();

  private static final class Row {
    int both;
    int onlyScan;
    int onlyCompiler;

    String cells(String around) {
      return String.format(
          " | %1$s%2$d%1$s | %1$s%3$d%1$s | %1$s%4$d%1$s |\n",
          around, both, onlyCompiler, onlyScan);
    }
  }

  /**
   * @param scan findings as check, blank, path, colon, line
   * @param compiler the same
   */
  AgreementTable(Set<String> scan, Set<String> compiler) {
    for (String each : compiler) {
      boolean found = scan.contains(each);
      Row row = row(each);
      row.both += found ? 1 : 0;
      row.onlyCompiler += found ? 0 : 1;
      all.both += found ? 1 : 0;
      all.onlyCompiler += found ? 0 : 1;
    }
    for (String each : scan) {
      if (!compiler.contains(each)) {
        row(each).onlyScan++;
        all.onlyScan++;
      }
    }
  }

  /** Of the module, the first part of the path, and the check. */
  private Row row(String finding) {
    String[] parts = finding.split(" ");
    String module = parts[1].substring(0, parts[1].indexOf('/'));
    return rows.computeIfAbsent(module + " | " + parts[0], name -> new Row());
  }

  /** How many of a hundred of the compiler's findings the scan has, too. */
  double share() {
    return 100.0 * all.both / (all.both + all.onlyCompiler);
  }

  /** Lines of Markdown. */
  private String text() {
    StringBuilder text = new StringBuilder();
    text.append("| module | check | both | only the compiler | only the scan |\n");
    text.append("|---|---|---:|---:|---:|\n");
    rows.forEach((name, row) -> text.append("| ").append(name).append(row.cells("")));
    return text.append("| **all** | ").append(all.cells("**")).toString();
  }

  /** What the page should be; with the update asked for, it is. */
  String expectedPage() throws IOException {
    String page = page();
    int start = page.indexOf(START);
    int end = page.indexOf(END, start);
    if (start < 0 || end < 0) {
      throw new IllegalStateException("No place for the table of the twins in " + PAGE);
    }
    String expected = page.substring(0, start + START.length()) + text() + page.substring(end);
    if (Boolean.getBoolean("asynclint.expected.update")) {
      Files.writeString(PAGE, expected);
    }
    return expected;
  }

  static String page() throws IOException {
    return Files.readString(PAGE);
  }
}
