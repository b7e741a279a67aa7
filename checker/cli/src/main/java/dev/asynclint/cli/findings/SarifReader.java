package dev.asynclint.cli.findings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.asynclint.cli.Unusable;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.report.SarifWriter;
import dev.asynclint.engine.report.SarifWriter.Level;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads findings files. On a tree of JSON and not on generated classes: those that are published
 * for SARIF keep the fixes of a result in a set, and the best one is no longer the first.
 */
public final class SarifReader {
  private final JsonMapper json = new JsonMapper();

  /**
   * The findings of all our runs in the file; those of other tools are left out.
   *
   * @throws Unusable if the file cannot be read, is no SARIF 2.1.0 or holds no run of ours
   */
  public Report read(Path file) throws Unusable {
    return report(tree(file), file);
  }

  /** The findings in the text of such a file. */
  public Report parse(String text) throws Unusable {
    try {
      return report(json.readTree(text), Path.of("findings"));
    } catch (JsonProcessingException broken) {
      throw new Unusable("The findings are no JSON: " + broken.getOriginalMessage());
    }
  }

  private static Report report(JsonNode log, Path file) throws Unusable {
    if (!log.path("version").asText().equals("2.1.0") || !log.path("runs").isArray()) {
      throw new Unusable(file + " is no SARIF 2.1.0 file");
    }
    List<Report> runs = new ArrayList<>();
    for (JsonNode run : log.path("runs")) {
      if (run.path("tool").path("driver").path("name").asText().equals("AsyncLint")) {
        runs.add(run(run, file));
      }
    }
    if (runs.isEmpty()) {
      throw new Unusable(file + " holds no findings of AsyncLint's");
    }
    return Report.of(runs);
  }

  private JsonNode tree(Path file) throws Unusable {
    try {
      return json.readTree(Files.readString(file));
    } catch (JsonProcessingException broken) {
      throw new Unusable(
          file + " is no JSON: " + broken.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (IOException unreadable) {
      throw new Unusable("Cannot read " + file + ": " + reason(unreadable));
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof NoSuchFileException
        ? "there is no such file"
        : String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private static Report run(JsonNode run, Path file) throws Unusable {
    JsonNode driver = run.path("tool").path("driver");
    SortedMap<String, Check> checks = new TreeMap<>();
    for (JsonNode rule : driver.path("rules")) {
      String name = rule.path("id").asText();
      checks.put(
          name,
          new Check(
              name,
              level(rule.path("defaultConfiguration").path("level").asText()),
              rule.path("shortDescription").path("text").asText(),
              rule.path("helpUri").asText()));
    }
    SortedSet<String> ruleSets = new TreeSet<>();
    ruleSets.add(driver.path("properties").path("ruleSet").asText());
    List<Result> results = new ArrayList<>();
    for (JsonNode result : run.path("results")) {
      results.add(result(result, file));
    }
    List<String> gaps = new ArrayList<>();
    SortedSet<Notice> notices = new TreeSet<>();
    for (JsonNode invocation : run.path("invocations")) {
      for (JsonNode notification : invocation.path("toolExecutionNotifications")) {
        if (level(notification.path("level").asText()) == Level.NOTE) {
          notices.add(notice(notification));
        } else {
          gaps.add(notification.path("message").path("text").asText());
        }
      }
    }
    return new Report(results, checks, ruleSets, gaps, notices);
  }

  private static Notice notice(JsonNode notification) {
    JsonNode physical = notification.path("locations").path(0).path("physicalLocation");
    return new Notice(
        path(physical.path("artifactLocation")),
        region(physical.path("region")).startLine(),
        notification.path("message").path("text").asText());
  }

  private static Result result(JsonNode result, Path file) throws Unusable {
    JsonNode location = result.path("locations").path(0);
    JsonNode physical = location.path("physicalLocation");
    String check = result.path("ruleId").asText();
    String identity = result.path("partialFingerprints").path(SarifWriter.FINGERPRINT).asText();
    if (check.isEmpty() || identity.isEmpty() || physical.isMissingNode()) {
      throw new Unusable(
          file + " holds a result without check, place or " + SarifWriter.FINGERPRINT);
    }
    return new Result(
        check,
        level(result.path("level").asText()),
        result.path("message").path("text").asText(),
        path(physical.path("artifactLocation")),
        region(physical.path("region")),
        location.path("logicalLocations").path(0).path("fullyQualifiedName").asText(),
        result.path("properties").path(SarifWriter.REPORTED).asText(),
        identity,
        elements(result.path("codeFlows").path(0).path("threadFlows").path(0).path("locations"))
            .map(SarifReader::step)
            .toList(),
        elements(result.path("fixes")).map(SarifReader::fix).toList(),
        elements(result.path("properties").path(SarifWriter.OUTRANKED))
            .map(SarifReader::outranked)
            .toList(),
        !result.path("suppressions").isEmpty());
  }

  private static Result.Outranked outranked(JsonNode outranked) {
    return new Result.Outranked(
        outranked.path(SarifWriter.CHECK).asText(), outranked.path(SarifWriter.IDENTITY).asText());
  }

  private static Level level(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "error" -> Level.ERROR;
      case "note", "none" -> Level.NOTE;
      default -> Level.WARNING;
    };
  }

  private static Hop step(JsonNode flow) {
    JsonNode location = flow.path("location");
    JsonNode physical = location.path("physicalLocation");
    return new Hop(
        location.path("message").path("text").asText(),
        path(physical.path("artifactLocation")),
        region(physical.path("region")).startLine());
  }

  private static Fix fix(JsonNode fix) {
    List<Fix.Change> changes = new ArrayList<>();
    for (JsonNode artifact : fix.path("artifactChanges")) {
      String path = path(artifact.path("artifactLocation"));
      for (JsonNode replacement : artifact.path("replacements")) {
        changes.add(
            new Fix.Change(
                path,
                region(replacement.path("deletedRegion")),
                replacement.path("insertedContent").path("text").asText()));
      }
    }
    return new Fix(
        fix.path("description").path("text").asText(),
        changes,
        fix.path("properties").path(SarifWriter.ONLY_OFFERED).asBoolean());
  }

  /** What SARIF leaves out: a region without columns is its lines, without an end its start. */
  private static Region region(JsonNode region) {
    int line = Math.max(1, region.path("startLine").asInt());
    int column = Math.max(1, region.path("startColumn").asInt());
    int endLine = Math.max(line, region.path("endLine").asInt());
    int endColumn = region.path("endColumn").asInt();
    return new Region(line, column, endLine, endColumn > 0 ? endColumn : column);
  }

  private static String path(JsonNode artifactLocation) {
    String uri = artifactLocation.path("uri").asText();
    try {
      String path = URI.create(uri).getPath();
      return path == null ? uri : path;
    } catch (IllegalArgumentException noUri) {
      return uri;
    }
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
