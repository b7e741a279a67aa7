package dev.asynclint.engine.report;

import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.finding.Identities;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Findings as SARIF 2.1.0 (OASIS): chains as code flows, identities as partial fingerprints. Equal
 * input gives equal bytes: no time, no absolute path, no locale.
 */
public final class SarifWriter {
  /** Key of our identity among the partial fingerprints. */
  public static final String FINGERPRINT = "asyncLint/v1";

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final String pages;
  private final Function<String, Check> checks;

  /**
   * What a front end knows of a check.
   *
   * @param summary one sentence, or the empty string
   */
  public record Check(Level level, String summary) {}

  /** How much a finding weighs. */
  public enum Level {
    ERROR,
    WARNING,
    NOTE;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param pages where the checks' pages are; the check's name follows
   * @param checks what is known of a check, by its name
   */
  public SarifWriter(String pages, Function<String, Check> checks) {
    this.pages = pages;
    this.checks = checks;
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
        .forEach(check -> rules.add(rule(check)));
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

  private Object rule(String name) {
    Check check = checks.apply(name);
    Map<String, Object> rule = object("id", name);
    if (!check.summary().isEmpty()) {
      rule.put("shortDescription", object("text", check.summary()));
    }
    rule.put("helpUri", pages + name);
    rule.put("defaultConfiguration", object("level", check.level().word()));
    return rule;
  }

  private Object result(Finding finding, String identity) {
    Map<String, Object> result =
        object(
            "ruleId",
            finding.check(),
            "level",
            checks.apply(finding.check()).level().word(),
            "message",
            object("text", finding.message()),
            "locations",
            List.of(location(finding.file().path(), region(finding), null)),
            "partialFingerprints",
            object(FINGERPRINT, identity));
    if (!finding.chain().isEmpty()) {
      List<Object> steps = new ArrayList<>();
      for (Hop hop : finding.chain()) {
        steps.add(object("location", location(hop.path(), region(hop.line()), hop.what())));
      }
      result.put("codeFlows", List.of(object("threadFlows", List.of(object("locations", steps)))));
    }
    if (finding.suppressed()) {
      result.put("suppressions", List.of(object("kind", "inSource")));
    }
    return result;
  }

  private static Map<String, Object> region(int line) {
    return object("startLine", Math.max(1, line));
  }

  /** From where a reader should be sent to. */
  private static Map<String, Object> region(Finding finding) {
    Map<String, Object> region = region(finding.line());
    SourceFile file = finding.file();
    Range range = finding.range();
    int column = file.column(range.anchor());
    int endColumn = file.column(range.end());
    if (column > 0 && endColumn > 0 && range.end() > range.anchor()) {
      region.put("startColumn", column);
      region.put("endLine", file.line(range.end()));
      region.put("endColumn", endColumn);
    }
    return region;
  }

  private static Map<String, Object> location(
      String path, Map<String, Object> region, String message) {
    Map<String, Object> location =
        object(
            "physicalLocation",
            object("artifactLocation", object("uri", uri(path)), "region", region));
    if (message != null) {
      location.put("message", object("text", message));
    }
    return location;
  }

  /** The path as a relative reference (RFC 3986): what is no plain character is escaped. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || isPlain(c)) {
        uri.append(c);
      } else {
        uri.append('%').append(HEX.toHexDigits(each));
      }
    }
    return uri.toString();
  }

  private static boolean isPlain(char c) {
    return "-._~/!$&'()*+,;=@".indexOf(c) >= 0;
  }

  private static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return object;
  }
}
