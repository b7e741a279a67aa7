package dev.asynclint.cli.format;

import dev.asynclint.cli.baseline.Verdict;

/** A way to write what was found. Equal verdicts give equal text, in any language and time zone. */
public interface ReportFormat {
  /**
   * The whole report.
   *
   * @param sources where the text around findings is read; formats that show none do not ask
   */
  String write(Verdict verdict, Sources sources);
}
