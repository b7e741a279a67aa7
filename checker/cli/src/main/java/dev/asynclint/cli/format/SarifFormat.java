package dev.asynclint.cli.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asynclint.cli.baseline.Verdict;
import dev.asynclint.cli.baseline.Verdict.Judged;
import dev.asynclint.cli.baseline.Verdict.State;
import dev.asynclint.cli.findings.Check;
import dev.asynclint.cli.findings.Fix;
import dev.asynclint.cli.findings.Notice;
import dev.asynclint.cli.findings.Region;
import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.report.SarifWriter;
import dev.asynclint.engine.report.SarifWriter.Level;
import dev.asynclint.engine.report.ToolVersion;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * SARIF 2.1.0 of all findings together, each with how it stands to the baseline. Code scanning
 * services refuse a run of more than 25,000 results: beyond that the lightest are left out, and a
 * notification says so.
 */
public final class SarifFormat implements ReportFormat {
  static final int MOST_RESULTS = 25_000;
  private static final String ROOT = "%SRCROOT%";

  @Override
  public String write(Verdict verdict, Sources sources) {
    Map<Result, State> states = new HashMap<>();
    for (Judged each : verdict.judged()) {
      states.put(each.result(), each.state());
    }
    List<Result> results = heaviest(verdict.report().results());
    int leftOut = verdict.report().results().size() - results.size();
    ObjectNode log = JsonText.object();
    log.put("$schema", SarifWriter.SCHEMA);
    log.put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    driver(run.putObject("tool").putObject("driver"), verdict);
    invocation(run.putArray("invocations").addObject(), verdict.report(), leftOut);
    run.putObject("originalUriBaseIds")
        .putObject(ROOT)
        .putObject("description")
        .put("text", "The root of the repository.");
    run.put("columnKind", "utf16CodeUnits");
    run.putArray("newlineSequences").add("\r\n").add("\n").add("\r");
    ArrayNode written = run.putArray("results");
    List<String> checks = List.copyOf(verdict.report().checks().keySet());
    for (Result result : results) {
      result(written.addObject(), result, checks, states.get(result));
    }
    return JsonText.write(log);
  }

  private static List<Result> heaviest(List<Result> results) {
    if (results.size() <= MOST_RESULTS) {
      return results;
    }
    List<Result> kept =
        results.stream().sorted(Comparator.comparing(Result::level)).limit(MOST_RESULTS).toList();
    return results.stream().filter(new HashSet<>(kept)::contains).toList();
  }

  private static void driver(ObjectNode driver, Verdict verdict) {
    driver.put("name", "AsyncLint").put("informationUri", "https://asynclint.dev");
    String version = ToolVersion.read();
    if (!version.isEmpty()) {
      driver.put("semanticVersion", version);
    }
    ArrayNode rules = driver.putArray("rules");
    for (Check check : verdict.report().checks().values()) {
      ObjectNode rule = rules.addObject().put("id", check.name());
      if (!check.summary().isEmpty()) {
        rule.putObject("shortDescription").put("text", check.summary());
        rule.putObject("fullDescription").put("text", check.summary());
      }
      rule.putObject("defaultConfiguration").put("level", check.level().word());
      if (!check.page().isEmpty()) {
        rule.put("helpUri", check.page());
        rule.putObject("help")
            .put("text", check.page())
            .put("markdown", "[" + check.name() + "](" + check.page() + ")");
      }
    }
    driver.putObject("properties").put("ruleSet", String.join("+", verdict.report().ruleSets()));
  }

  private static void invocation(ObjectNode invocation, Report report, int leftOut) {
    List<String> gaps = report.gaps();
    invocation.put("executionSuccessful", gaps.isEmpty());
    if (gaps.isEmpty() && report.notices().isEmpty() && leftOut == 0) {
      return;
    }
    ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
    for (String gap : gaps) {
      notifications.addObject().put("level", "error").putObject("message").put("text", gap);
    }
    for (Notice notice : report.notices()) {
      ObjectNode notification = notifications.addObject();
      notification.putObject("descriptor").put("id", SarifWriter.UNUSED_SUPPRESSION);
      notification.put("level", Level.NOTE.word());
      notification.putObject("message").put("text", notice.message());
      physical(notification.putArray("locations").addObject(), notice.path())
          .putObject("region")
          .put("startLine", notice.line());
    }
    if (leftOut > 0) {
      notifications
          .addObject()
          .put("level", "warning")
          .putObject("message")
          .put("text", leftOut + " further findings are left out: services refuse more");
    }
  }

  private static void result(ObjectNode node, Result result, List<String> checks, State state) {
    node.put("ruleId", result.check());
    if (checks.contains(result.check())) {
      node.put("ruleIndex", checks.indexOf(result.check()));
    }
    node.put("level", result.level().word());
    node.putObject("message").put("text", result.message());
    ObjectNode location = node.putArray("locations").addObject();
    place(location, result.path(), result.region());
    if (!result.declaration().isEmpty()) {
      location
          .putArray("logicalLocations")
          .addObject()
          .put("fullyQualifiedName", result.declaration())
          .put("kind", "function");
    }
    node.putObject("partialFingerprints").put(SarifWriter.FINGERPRINT, result.identity());
    if (!result.chain().isEmpty()) {
      ArrayNode steps =
          node.putArray("codeFlows")
              .addObject()
              .putArray("threadFlows")
              .addObject()
              .putArray("locations");
      for (Hop step : result.chain()) {
        ObjectNode place = steps.addObject().putObject("location");
        ObjectNode physical = physical(place, step.path());
        physical.putObject("region").put("startLine", step.line());
        place.putObject("message").put("text", step.what());
      }
    }
    if (!result.fixes().isEmpty()) {
      ArrayNode fixes = node.putArray("fixes");
      result.fixes().forEach(fix -> fix(fixes.addObject(), fix));
    }
    ArrayNode suppressions = node.putArray("suppressions");
    if (result.suppressed()) {
      suppressions.addObject().put("kind", "inSource");
    }
    if (state != null) {
      node.put("baselineState", baselineState(state));
    }
    ObjectNode properties = node.putObject("properties");
    properties.put(SarifWriter.REPORTED, result.reported());
    if (!result.outranked().isEmpty()) {
      ArrayNode outranked = properties.putArray(SarifWriter.OUTRANKED);
      for (Result.Outranked each : result.outranked()) {
        outranked
            .addObject()
            .put(SarifWriter.CHECK, each.check())
            .put(SarifWriter.IDENTITY, each.identity());
      }
    }
  }

  private static String baselineState(State state) {
    return switch (state) {
      case NEW, EXPIRED -> "new";
      case MOVED -> "updated";
      case KNOWN, UNJUDGED -> "unchanged";
    };
  }

  private static void fix(ObjectNode node, Fix fix) {
    node.putObject("description").put("text", fix.description());
    if (fix.onlyOffered()) {
      node.putObject("properties").put(SarifWriter.ONLY_OFFERED, true);
    }
    ArrayNode artifacts = node.putArray("artifactChanges");
    fix.changes().stream()
        .map(Fix.Change::path)
        .distinct()
        .forEach(
            path -> {
              ObjectNode artifact = artifacts.addObject();
              artifact.putObject("artifactLocation").put("uri", uri(path)).put("uriBaseId", ROOT);
              ArrayNode replacements = artifact.putArray("replacements");
              for (Fix.Change change : fix.changes()) {
                if (change.path().equals(path)) {
                  ObjectNode replacement = replacements.addObject();
                  region(replacement.putObject("deletedRegion"), change.region());
                  if (!change.text().isEmpty()) {
                    replacement.putObject("insertedContent").put("text", change.text());
                  }
                }
              }
            });
  }

  private static void place(ObjectNode location, String path, Region region) {
    region(physical(location, path).putObject("region"), region);
  }

  private static ObjectNode physical(ObjectNode location, String path) {
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(path)).put("uriBaseId", ROOT);
    return physical;
  }

  private static void region(ObjectNode node, Region region) {
    node.put("startLine", region.startLine())
        .put("startColumn", region.startColumn())
        .put("endLine", region.endLine())
        .put("endColumn", region.endColumn());
  }

  private static String uri(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException noPath) {
      return path;
    }
  }
}
