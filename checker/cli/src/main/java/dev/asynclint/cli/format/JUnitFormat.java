package dev.asynclint.cli.format;

import dev.asynclint.cli.baseline.Verdict;
import dev.asynclint.cli.baseline.Verdict.Judged;
import dev.asynclint.cli.findings.Result;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * JUnit's XML, which every CI server reads: each finding that fails the build is a failed test.
 * With none there is one test, and it passes, because servers take an empty report for a mistake.
 */
public final class JUnitFormat implements ReportFormat {
  private static final String SUITE = "AsyncLint";

  @Override
  public String write(Verdict verdict, Sources sources) {
    List<Judged> failures = verdict.failing();
    int failed = failures.size() + verdict.malformed().size();
    XmlText xml = new XmlText();
    return xml.document(
        () ->
            xml.element(
                "testsuite",
                () -> {
                  for (Judged each : failures) {
                    failure(xml, each.result());
                  }
                  for (String line : verdict.malformed()) {
                    xml.element(
                        "testcase",
                        () -> xml.emptyElement("failure", "message", line),
                        "classname",
                        "baseline",
                        "name",
                        line);
                  }
                  if (failed == 0) {
                    xml.emptyElement(
                        "testcase", "classname", SUITE, "name", TextFormat.summary(verdict));
                  }
                },
                "name",
                SUITE,
                "tests",
                Math.max(1, failed),
                "failures",
                failed,
                "errors",
                0));
  }

  private static void failure(XmlText xml, Result result) throws XMLStreamException {
    String place = result.path() + ":" + result.line();
    xml.element(
        "testcase",
        () ->
            xml.textElement(
                "failure",
                place + TextFormat.chain(result),
                "message",
                result.message(),
                "type",
                result.check()),
        "classname",
        result.path(),
        "name",
        result.check() + " at line " + result.line());
  }
}
