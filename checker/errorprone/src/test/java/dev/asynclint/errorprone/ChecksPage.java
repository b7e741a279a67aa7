package dev.asynclint.errorprone;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes docs/checks.md from the checks' annotations, from whether their tests hold a fix, and from
 * docs/checks-elsewhere.tsv.
 */
final class ChecksPage {
  private static final String HEAD =
      """
      # Checks

      <!-- Written by PagesTest from the checks and from checks-elsewhere.tsv; -Dasynclint.expected.update=true. Do not edit. -->

      What severity means, and on what code it was earned: [precision](precision.md). Coming from another analyser: find its
      rule [below](#coming-from-another-analyser).

      | check | what it finds | severity | fix |
      |---|---|---|---|
      """;

  private static final String SAME_IDEA =
      """

      ## The same idea elsewhere

      Related, not equal: where a rule and a check differ, the lists of rules below say how. An empty field means that we know of
      no such rule there.

      """;

  private static final String COMING_FROM =
      """

      ## Coming from another analyser

      Rules about asynchronous code and what stands near it. Where we have no check, the reason stands beside the rule. Other
      tools' rules are described in our words; their names may change with their versions.
      """;

  /** The tools of the table that are read by people who write Java; the others are .NET's. */
  private static final Set<String> JAVA =
      Set.of(
          "Error Prone",
          "error-prone-support",
          "Palantir baseline",
          "SonarJava",
          "SpotBugs",
          "fb-contrib",
          "PMD",
          "IntelliJ");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** A rule of another tool: {@code checks} is empty where we have none, on purpose. */
  record Elsewhere(String tool, String rule, String about, List<String> checks, String note) {
    static Elsewhere of(String line) {
      String[] fields = line.split("\t", -1);
      if (fields.length != 5) {
        throw new IllegalArgumentException("five fields are needed: " + line);
      }
      List<String> checks = fields[3].equals("-") ? List.of() : Arrays.asList(fields[3].split(","));
      if (checks.isEmpty() && fields[4].isEmpty()) {
        throw new IllegalArgumentException("no check and no reason: " + line);
      }
      return new Elsewhere(fields[0], fields[1], fields[2], checks, fields[4]);
    }
  }

  private final Map<String, BugPattern> checks = new TreeMap<>();
  private final List<Elsewhere> elsewhere;
  private final Path testSources;

  /**
   * @param testSources holds a folder of test sources for each check
   * @param elsewhere the lines of checks-elsewhere.tsv
   */
  ChecksPage(
      List<Class<? extends BugChecker>> checks, Path testSources, List<Elsewhere> elsewhere) {
    checks.forEach(
        check -> this.checks.put(check.getSimpleName(), check.getAnnotation(BugPattern.class)));
    this.testSources = testSources;
    this.elsewhere = elsewhere;
  }

  static List<Elsewhere> elsewhere(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Elsewhere::of)
        .toList();
  }

  String write() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (Map.Entry<String, BugPattern> check : checks.entrySet()) {
      BugPattern pattern = check.getValue();
      row(
          page,
          List.of(
              link(check.getKey()),
              pattern.summary(),
              pattern.severity().name().toLowerCase(Locale.ROOT),
              hasFix(check.getKey()) ? "yes" : "–"));
    }
    page.append(SAME_IDEA);
    comparison(page, tools().stream().filter(JAVA::contains).toList());
    page.append("\nThe .NET analysers:\n\n");
    comparison(page, tools().stream().filter(tool -> !JAVA.contains(tool)).toList());
    page.append(COMING_FROM);
    for (String tool : tools()) {
      comingFrom(page, tool);
    }
    return page.toString();
  }

  private void comparison(StringBuilder page, List<String> all) {
    List<String> tools =
        all.stream()
            .filter(
                tool ->
                    elsewhere.stream()
                        .anyMatch(each -> each.tool().equals(tool) && !each.checks().isEmpty()))
            .toList();
    List<String> head = new ArrayList<>(List.of("check"));
    head.addAll(tools);
    row(page, head);
    page.append("|---".repeat(head.size())).append("|\n");
    for (String check : checks.keySet()) {
      List<String> row = new ArrayList<>(List.of("`" + check + "`"));
      for (String tool : tools) {
        row.add(
            elsewhere.stream()
                .filter(each -> each.tool().equals(tool) && each.checks().contains(check))
                .map(each -> code(each.rule()))
                .collect(joining(", ")));
      }
      row(page, row);
    }
  }

  private void comingFrom(StringBuilder page, String tool) {
    page.append("\n### ").append(tool).append("\n\n| rule | about | here | |\n|---|---|---|---|\n");
    elsewhere.stream()
        .filter(each -> each.tool().equals(tool))
        .filter(each -> each.checks().isEmpty() || !here(each).isEmpty())
        .sorted(Comparator.comparing(Elsewhere::rule, ChecksPage::byNumber))
        .forEach(
            each ->
                row(
                    page,
                    List.of(
                        code(each.rule()),
                        each.about(),
                        each.checks().isEmpty()
                            ? "–"
                            : here(each).stream().map(ChecksPage::link).collect(joining(", ")),
                        each.note())));
  }

  /** So that S899 stands before S2142. */
  private static int byNumber(String one, String other) {
    return padded(one).compareTo(padded(other));
  }

  private static String padded(String rule) {
    return NUMBER
        .matcher(rule)
        .replaceAll(number -> "0".repeat(Math.max(0, 6 - number.group().length())) + "$0");
  }

  private List<String> here(Elsewhere rule) {
    return rule.checks().stream().filter(checks::containsKey).toList();
  }

  /** In the order of the file. */
  private List<String> tools() {
    return elsewhere.stream().map(Elsewhere::tool).distinct().toList();
  }

  private boolean hasFix(String check) throws IOException {
    try (Stream<Path> sources = Files.list(testSources.resolve(check))) {
      return sources.anyMatch(source -> source.getFileName().toString().endsWith("FixOutput.java"));
    }
  }

  private static String link(String check) {
    return "[`" + check + "`](checks/" + check + ".md)";
  }

  private static String code(String rules) {
    return Arrays.stream(rules.split(", ")).map(rule -> "`" + rule + "`").collect(joining(", "));
  }

  private static void row(StringBuilder page, List<String> fields) {
    fields.forEach(field -> page.append("| ").append(field).append(field.isEmpty() ? "" : " "));
    page.append("|\n");
  }
}
