package dev.asynclint.engine.report;

import static dev.asynclint.engine.report.SarifPlaces.location;
import static dev.asynclint.engine.report.SarifPlaces.object;

import dev.asynclint.engine.Suppression;
import dev.asynclint.engine.finding.Edit;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.finding.Identities;
import dev.asynclint.engine.finding.Repair;
import dev.asynclint.engine.finding.Repairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Findings as SARIF 2.1.0 (OASIS): chains as code flows, repairs as fixes, identities as partial
 * fingerprints. Equal input gives equal bytes: no time, no absolute path, no locale.
 */
public final class SarifWriter {
  /** Key of our identity among the partial fingerprints. */
  public static final String FINGERPRINT = "asyncLint/v1";

  /** Key of the reported call, {@code Type.method/arity}, among a result's properties. */
  public static final String REPORTED = "reported";

  /**
   * Key of what a result outranks, among its properties: what other checks would have reported of
   * the same cause, each with {@link #CHECK} and {@link #IDENTITY}.
   */
  public static final String OUTRANKED = "outranked";

  /** Key of the check's name in what is outranked. */
  public static final String CHECK = "check";

  /** Key of the identity that what is outranked had, or would have had. */
  public static final String IDENTITY = "identity";

  /** Key among a fix's properties: it may change what the program does, and tools should ask. */
  public static final String ONLY_OFFERED = "onlyOffered";

  /** What notifications about suppressions that hide nothing are called. */
  public static final String UNUSED_SUPPRESSION = "UnusedSuppression";

  /** Steps of a chain that are written; code scanning services show no more and refuse many. */
  static final int LONGEST_FLOW = 1_000;

  /** What a file in this format names as its schema. */
  public static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final String pages;
  private final String ruleSet;
  private final Function<String, Check> checks;

  /**
   * What a front end knows of a check.
   *
   * @param summary one sentence, or the empty string
   */
  public record Check(Level level, String summary) {}

  /** How much a finding weighs, the heaviest first. */
  public enum Level {
    ERROR,
    WARNING,
    NOTE;

    /** The word that SARIF has for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param pages where the checks' pages are; the check's name follows
   * @param ruleSet name of the rules and catalogue behind the findings: where it differs, new
   *     findings need not be new code
   * @param checks what is known of a check, by its name
   */
  public SarifWriter(String pages, String ruleSet, Function<String, Check> checks) {
    this.pages = pages;
    this.ruleSet = ruleSet;
    this.checks = checks;
  }

  /**
   * The whole report.
   *
   * @param findings in order of file and position
   * @param repairs how to repair them
   * @param gaps why findings or repairs may be missing, one sentence each; empty if none are
   * @param unused suppressions that hide nothing, in order of file and position
   */
  public String write(
      List<Finding> findings, Repairs repairs, List<String> gaps, List<Suppression> unused) {
    List<String> rules = findings.stream().map(Finding::check).distinct().sorted().toList();
    List<String> identities = Identities.of(findings);
    List<List<String>> outranked = Identities.ofOutranked(findings);
    List<Object> results = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      Map<String, Object> result = result(finding, rules, identities.get(i), repairs.of(finding));
      result.put("properties", properties(finding, outranked.get(i)));
      results.add(result);
    }
    Map<String, Object> driver =
        object("name", "AsyncLint", "informationUri", "https://asynclint.dev");
    String version = ToolVersion.read();
    if (!version.isEmpty()) {
      driver.put("semanticVersion", version);
    }
    driver.put("rules", rules.stream().map(this::rule).toList());
    driver.put("properties", object("ruleSet", ruleSet));
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
                    object("driver", driver),
                    "invocations",
                    List.of(invocation(gaps, unused)),
                    "originalUriBaseIds",
                    SarifPlaces.bases(),
                    "columnKind",
                    "utf16CodeUnits",
                    "newlineSequences",
                    List.of("\r\n", "\n", "\r"),
                    "results",
                    results))));
  }

  private static Object invocation(List<String> gaps, List<Suppression> unused) {
    Map<String, Object> invocation = object("executionSuccessful", gaps.isEmpty());
    List<Object> notifications = new ArrayList<>();
    gaps.forEach(gap -> notifications.add(object("level", "error", "message", text(gap))));
    unused.forEach(suppression -> notifications.add(unused(suppression)));
    if (!notifications.isEmpty()) {
      invocation.put("toolExecutionNotifications", notifications);
    }
    return invocation;
  }

  private static Object unused(Suppression suppression) {
    return object(
        "descriptor",
        object("id", UNUSED_SUPPRESSION),
        "level",
        Level.NOTE.word(),
        "message",
        text("The suppression of " + suppression.check() + " hides nothing: remove it."),
        "locations",
        List.of(location(suppression.file().path(), SarifPlaces.region(suppression.line()))));
  }

  private Object rule(String name) {
    Check check = checks.apply(name);
    String page = pages + name;
    Map<String, Object> rule = object("id", name);
    if (!check.summary().isEmpty()) {
      rule.put("shortDescription", text(check.summary()));
      rule.put("fullDescription", text(check.summary()));
    }
    rule.put("defaultConfiguration", object("level", check.level().word()));
    rule.put("helpUri", page);
    rule.put("help", object("text", page, "markdown", "[" + name + "](" + page + ")"));
    return rule;
  }

  private Map<String, Object> result(
      Finding finding, List<String> rules, String identity, List<Repair> repairs) {
    String path = finding.file().path();
    Map<String, Object> result =
        object(
            "ruleId",
            finding.check(),
            "ruleIndex",
            rules.indexOf(finding.check()),
            "level",
            checks.apply(finding.check()).level().word(),
            "message",
            text(finding.message()),
            "locations",
            List.of(place(finding, path)),
            "partialFingerprints",
            object(FINGERPRINT, identity));
    if (!finding.chain().isEmpty()) {
      result.put("codeFlows", List.of(codeFlow(finding.chain())));
    }
    if (!repairs.isEmpty()) {
      result.put("fixes", repairs.stream().map(repair -> fix(finding, repair)).toList());
    }
    // All results of a run say whether they are suppressed, or none does.
    result.put(
        "suppressions", finding.suppressed() ? List.of(object("kind", "inSource")) : List.of());
    return result;
  }

  private static Map<String, Object> properties(Finding finding, List<String> identities) {
    Map<String, Object> properties = object(REPORTED, finding.reported());
    List<Object> outranked = new ArrayList<>();
    for (int i = 0; i < identities.size(); i++) {
      outranked.add(object(CHECK, finding.outranked().get(i).check(), IDENTITY, identities.get(i)));
    }
    if (!outranked.isEmpty()) {
      properties.put(OUTRANKED, outranked);
    }
    return properties;
  }

  private static Map<String, Object> place(Finding finding, String path) {
    Map<String, Object> place = location(path, SarifPlaces.region(finding));
    place.put(
        "logicalLocations",
        List.of(object("fullyQualifiedName", finding.declaration(), "kind", "function")));
    return place;
  }

  /** Where the chain is too long, its last step stands behind the first ones: it is the cause. */
  private static Object codeFlow(List<Hop> chain) {
    List<Hop> written = chain;
    if (chain.size() > LONGEST_FLOW) {
      written = new ArrayList<>(chain.subList(0, LONGEST_FLOW - 1));
      written.add(chain.get(chain.size() - 1));
    }
    List<Object> steps = new ArrayList<>();
    for (Hop hop : written) {
      Map<String, Object> location = location(hop.path(), SarifPlaces.region(hop.line()));
      location.put("message", text(hop.what()));
      steps.add(object("location", location));
    }
    return object("threadFlows", List.of(object("locations", steps)));
  }

  private static Object fix(Finding finding, Repair repair) {
    List<Object> replacements = new ArrayList<>();
    for (Edit edit : repair.edits()) {
      Map<String, Object> replacement =
          object("deletedRegion", SarifPlaces.region(finding.file(), edit.start(), edit.end()));
      if (!edit.text().isEmpty()) {
        replacement.put("insertedContent", text(edit.text()));
      }
      replacements.add(replacement);
    }
    Map<String, Object> change =
        object(
            "artifactLocation",
            SarifPlaces.file(finding.file().path()),
            "replacements",
            replacements);
    Map<String, Object> fix =
        object("description", text(repair.description()), "artifactChanges", List.of(change));
    if (finding.onlyOffered()) {
      fix.put("properties", object(ONLY_OFFERED, true));
    }
    return fix;
  }

  private static Map<String, Object> text(String text) {
    return object("text", text);
  }
}
