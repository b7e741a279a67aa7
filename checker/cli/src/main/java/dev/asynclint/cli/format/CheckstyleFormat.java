package dev.asynclint.cli.format;

import dev.asynclint.cli.baseline.Verdict;
import dev.asynclint.cli.baseline.Verdict.Judged;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.engine.report.SarifWriter.Level;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checkstyle's XML, which many services read. They compare for themselves: all findings are in. */
public final class CheckstyleFormat implements ReportFormat {

  @Override
  public String write(Verdict verdict, Sources sources) {
    TreeMap<String, List<Result>> files =
        verdict.judged().stream()
            .map(Judged::result)
            .collect(Collectors.groupingBy(Result::path, TreeMap::new, Collectors.toList()));
    XmlText xml = new XmlText();
    return xml.document(
        () ->
            xml.element(
                "checkstyle",
                () -> {
                  for (var file : files.entrySet()) {
                    xml.element(
                        "file",
                        () -> {
                          for (Result result : file.getValue()) {
                            xml.emptyElement(
                                "error",
                                "line",
                                result.line(),
                                "column",
                                result.region().startColumn(),
                                "severity",
                                result.level() == Level.NOTE ? "info" : result.level().word(),
                                "message",
                                result.message(),
                                "source",
                                "dev.asynclint." + result.check());
                          }
                        },
                        "name",
                        file.getKey());
                  }
                },
                "version",
                "4.3"));
  }
}
