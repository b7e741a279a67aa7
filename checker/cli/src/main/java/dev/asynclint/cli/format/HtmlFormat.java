package dev.asynclint.cli.format;

import com.samskivert.mustache.Mustache;
import dev.asynclint.cli.baseline.Entry;
import dev.asynclint.cli.baseline.Verdict;
import dev.asynclint.cli.baseline.Verdict.Judged;
import dev.asynclint.cli.findings.Check;
import dev.asynclint.cli.findings.Fix;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.engine.finding.Hop;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One page for people, without a network: findings in groups of one cause each, because one wait
 * that many handlers reach is repaired once. All that comes from the code under test is escaped,
 * and the page allows no script but its own.
 */
public final class HtmlFormat implements ReportFormat {
  private static final int LINES_AROUND = 1;
  private static final int OPEN_AT_MOST = 20;
  private static final int LONGEST_LINE = 400;

  @Override
  public String write(Verdict verdict, Sources sources) {
    String script = resource("report.js");
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("style", resource("report.css"));
    page.put("script", script);
    page.put("scriptHash", "sha256-" + hash(script));
    page.put("failures", verdict.failures());
    page.put("summary", TextFormat.summary(verdict).replaceFirst("^AsyncLint: ", ""));
    page.put("gaps", verdict.report().gaps());
    page.put("hasGaps", !verdict.report().gaps().isEmpty());
    page.put("notices", verdict.report().notices());
    page.put("hasNotices", !verdict.report().notices().isEmpty());
    page.put("malformed", verdict.malformed());
    page.put("hasMalformed", !verdict.malformed().isEmpty());
    page.put("hasFindings", !verdict.judged().isEmpty());
    page.put(
        "checks",
        counts(verdict.judged().stream().map(judged -> judged.result().check()).toList()));
    page.put("states", counts(verdict.judged().stream().map(HtmlFormat::state).toList()));
    page.put("causes", causes(verdict, sources));
    return Mustache.compiler()
        .defaultValue("")
        .emptyStringIsFalse(true)
        .compile(resource("report.html.mustache"))
        .execute(page);
  }

  private static List<Object> counts(List<String> names) {
    return names.stream()
        .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .<Object>map(each -> Map.of("name", each.getKey(), "count", each.getValue()))
        .toList();
  }

  /** The heaviest causes first: those with something new, then those of most findings. */
  private static List<Object> causes(Verdict verdict, Sources sources) {
    Map<Hop, List<Judged>> causes =
        verdict.judged().stream()
            .collect(
                Collectors.groupingBy(
                    judged -> cause(judged.result()), LinkedHashMap::new, Collectors.toList()));
    boolean open = verdict.judged().size() <= OPEN_AT_MOST;
    return causes.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Hop, List<Judged>>>comparingInt(
                    cause ->
                        cause.getValue().stream()
                            .mapToInt(judged -> judged.state().ordinal())
                            .min()
                            .orElse(0))
                .thenComparing(cause -> -cause.getValue().size()))
        .<Object>map(cause -> group(cause.getKey(), cause.getValue(), verdict, sources, open))
        .toList();
  }

  private static Hop cause(Result result) {
    return result.chain().isEmpty()
        ? new Hop(
            result.reported().isEmpty()
                ? result.check()
                : result.reported().replaceFirst("/\\d+$", ""),
            result.path(),
            result.line())
        : result.chain().get(result.chain().size() - 1);
  }

  private static Object group(
      Hop cause, List<Judged> findings, Verdict verdict, Sources sources, boolean open) {
    return Map.of(
        "cause",
        cause.what(),
        "place",
        cause.path() + ":" + cause.line(),
        "many",
        findings.size() > 1,
        "count",
        findings.size(),
        "findings",
        findings.stream().map(judged -> finding(judged, verdict, sources, open)).toList());
  }

  private static Object finding(Judged judged, Verdict verdict, Sources sources, boolean open) {
    Result result = judged.result();
    Check check = verdict.report().checks().get(result.check());
    List<Object> excerpt = excerpt(result.path(), result.line(), sources);
    Map<String, Object> finding = new LinkedHashMap<>();
    finding.put("check", result.check());
    finding.put("state", state(judged));
    finding.put("open", open);
    finding.put("level", result.level().word());
    finding.put("path", result.path());
    finding.put("line", result.line());
    finding.put("message", result.message());
    finding.put(
        "text",
        String.join(" ", result.path(), result.declaration(), result.check(), result.message()));
    finding.put("why", judged.entry().flatMap(Entry::reason).orElse(""));
    finding.put("chain", result.chain().stream().map(step -> step(step, sources)).toList());
    finding.put("hasChain", !result.chain().isEmpty());
    finding.put("excerpt", excerpt);
    finding.put("hasExcerpt", !excerpt.isEmpty());
    finding.put(
        "fixes",
        result.fixes().stream().map(Fix::description).distinct().collect(Collectors.joining("; ")));
    finding.put("hasFixes", !result.fixes().isEmpty());
    finding.put("page", check == null ? "" : check.page());
    return finding;
  }

  private static Object step(Hop step, Sources sources) {
    List<Object> excerpt = excerpt(step.path(), step.line(), sources);
    return Map.of(
        "what",
        step.what(),
        "path",
        step.path(),
        "line",
        step.line(),
        "excerpt",
        excerpt,
        "hasExcerpt",
        !excerpt.isEmpty());
  }

  private static List<Object> excerpt(String path, int line, Sources sources) {
    List<String> lines = sources.lines(path);
    List<Object> excerpt = new ArrayList<>();
    if (line > lines.size()) {
      return excerpt;
    }
    int last = Math.min(lines.size(), line + LINES_AROUND);
    for (int number = Math.max(1, line - LINES_AROUND); number <= last; number++) {
      String text = lines.get(number - 1);
      excerpt.add(
          Map.of(
              "number",
              number,
              "text",
              text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + " …" : text,
              "hit",
              number == line));
    }
    return excerpt;
  }

  private static String state(Judged judged) {
    return judged.state().name().toLowerCase(Locale.ROOT);
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String resource(String name) {
    try (InputStream file = HtmlFormat.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
