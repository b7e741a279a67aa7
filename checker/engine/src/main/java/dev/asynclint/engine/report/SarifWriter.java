package dev.asynclint.engine.report;

import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.finding.Identities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Findings as SARIF 2.1.0 (OASIS): chains as code flows, identities as partial fingerprints. Equal
 * input gives equal bytes: no time, no absolute path, no locale.
 */
public final class SarifWriter {
  /** Key of our identity among the partial fingerprints. */
  public static final String FINGERPRINT = "asyncLint/v1";

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final String pages;
  private final UnaryOperator<String> relative;

  /**
   * @param pages where the checks' pages are; the check's name follows
   * @param relative turns a front end's path into one relative to the repository, with forward
   *     slashes
   */
  public SarifWriter(String pages, UnaryOperator<String> relative) {
    this.pages = pages;
    this.relative = relative;
  }

  /**
   * The whole report.
   *
   * @param findings in order of file and position
   */
  public String write(List<Finding> findings) {
    List<Object> results = new ArrayList<>();
    List<String> identities = Identities.of(findings);
    for (int i = 0; i < findings.size(); i++) {
      results.add(result(findings.get(i), identities.get(i)));
    }
    List<Object> rules = new ArrayList<>();
    findings.stream()
        .map(Finding::check)
        .distinct()
        .sorted()
        .forEach(check -> rules.add(object("id", check, "helpUri", pages + check)));
    return Json.write(
        object(
            "$schema",
            SCHEMA,
            "version",
            "2.1.0",
            "runs",
            List.of(
                object(
                    "tool",
                    object(
                        "driver",
                        object(
                            "name",
                            "AsyncLint",
                            "informationUri",
                            "https://asynclint.dev",
                            "rules",
                            rules)),
                    "columnKind",
                    "utf16CodeUnits",
                    "results",
                    results))));
  }

  private Object result(Finding finding, String identity) {
    Map<String, Object> result =
        object(
            "ruleId",
            finding.check(),
            "level",
            "warning",
            "message",
            object("text", finding.message()),
            "locations",
            List.of(location(finding.file().path(), finding.line(), null)),
            "partialFingerprints",
            object(FINGERPRINT, identity));
    if (!finding.chain().isEmpty()) {
      List<Object> steps = new ArrayList<>();
      for (Hop hop : finding.chain()) {
        steps.add(object("location", location(hop.path(), hop.line(), hop.what())));
      }
      result.put("codeFlows", List.of(object("threadFlows", List.of(object("locations", steps)))));
    }
    if (finding.suppressed()) {
      result.put("suppressions", List.of(object("kind", "inSource")));
    }
    return result;
  }

  private Map<String, Object> location(String path, int line, String message) {
    Map<String, Object> location =
        object(
            "physicalLocation",
            object(
                "artifactLocation",
                object("uri", relative.apply(path)),
                "region",
                object("startLine", Math.max(1, line))));
    if (message != null) {
      location.put("message", object("text", message));
    }
    return location;
  }

  private static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return object;
  }
}
