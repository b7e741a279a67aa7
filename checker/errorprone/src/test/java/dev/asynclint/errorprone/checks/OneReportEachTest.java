package dev.asynclint.errorprone.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.FileManagers;
import com.google.errorprone.FileObjects;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.asynclint.errorprone.AsyncLintCheck;
import dev.asynclint.errorprone.SarifFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * One cause, one report: all checks together over the sources of all tests. Most of them share one
 * compilation, each in a package of its own; those that need arguments have their own.
 */
final class OneReportEachTest {
  private static final Path ROOT = Path.of("target/test-classes/dev/asynclint/errorprone");

  /**
   * What may stand on one line, or on one chain, because it is two causes: repairing one leaves the
   * other.
   */
  private static final Map<Set<String>, String> TWO_CAUSES =
      Map.ofEntries(
          two(
              "BlockingWaitInAsync",
              "UnobservedAsyncResult",
              "a pipeline that nobody subscribes to, and a wait in one of its callbacks"),
          two(
              "BlockingWaitInAsync",
              "FireAndForgetVoidAsync",
              "work that nobody sees fail, and a wait in one of its callbacks"),
          two(
              "AvoidableFutureAllocation",
              "CancellationNotPropagated",
              "one of several tasks is needless, and the others go on when the first has ended"),
          two(
              "AvoidableFutureAllocation",
              "NullFuture",
              "one branch of a conditional is null, the other one a needless task"),
          two(
              "BlockingOnCommonPool",
              "ContextLostAcrossAsync",
              "a shared pool that blocks, and a transaction that another pool has not either"),
          two(
              "BlockingCallInAsync",
              "UnobservedAsyncResult",
              "a pipeline whose failure nobody sees, and a call that blocks in one of its callbacks"),
          two(
              "BlockingOnCommonPool",
              "UnobservedAsyncResult",
              "a shared pool that blocks, and work that nobody sees fail on any other"),
          two(
              "BlockingOnCommonPool",
              "FireAndForgetVoidAsync",
              "a shared pool that blocks, and work that nobody sees fail on any other"),
          two(
              "ContextLostAcrossAsync",
              "FireAndForgetVoidAsync",
              "work that nobody sees fail, and what it does not have on its thread"),
          two(
              "CancellationNotPropagated",
              "LostAsyncException",
              "a promise that fails for nobody, and that cancels nothing"),
          two(
              "BlockingOnCommonPool",
              "LongRunningWorkInRequest",
              "a round trip for each element, and a pool where one for all of them blocks as well"),
          two(
              "BlockingWaitOnRequestThread",
              "CancellationNotPropagated",
              "a shared future that a subscriber cancels, and the wait for the subscription"),
          two(
              "BlockingWaitOnRequestThread",
              "ParallelStreamOnRequestPath",
              "the common pool does the work, and the request waits for it"),
          two(
              "CancellationNotPropagated",
              "SameExecutorWait",
              "a task that cannot start while this one waits, and that goes on when its time is over"),
          two(
              "FireAndForgetVoidAsync",
              "ResourceClosedBeforeAsyncEnds",
              "work that nobody sees fail, and a resource that is closed before it has ended"),
          two(
              "FireAndForgetVoidAsync",
              "UnboundedFanOut",
              "a pool for each request, and a task of it that nobody sees fail"));

  /** What {@link CheckCase} gives to each. */
  private static final List<String> SHARED = List.of("-XDcompilePolicy=simple", "-parameters");

  /** Options of one JDK, and a library that hides another version of it. */
  private static final List<String> NEEDS_MORE = List.of("Preview", "Vertx5");

  @TempDir static Path folder;
  private static final List<Report> REPORTS = new ArrayList<>();

  private static Map.Entry<Set<String>, String> two(String one, String other, String reason) {
    return Map.entry(Set.of(one, other), reason);
  }

  /** One finding; its place and the steps of its chain are {@code path:line}. */
  private record Report(String check, String place, List<String> chain, List<String> outranked) {
    static Report of(SarifFile.Result result) {
      List<String> chain = new ArrayList<>();
      for (JsonNode step : result.json().at("/codeFlows/0/threadFlows/0/locations")) {
        JsonNode place = step.at("/location/physicalLocation");
        chain.add(
            place.at("/artifactLocation/uri").asString()
                + ":"
                + place.at("/region/startLine").asInt());
      }
      List<String> outranked = new ArrayList<>();
      for (JsonNode each : result.json().at("/properties/outranked")) {
        outranked.add(each.at("/check").asString());
      }
      return new Report(result.check(), result.path() + ":" + result.line(), chain, outranked);
    }

    boolean sharesALineWith(Report other) {
      return place.equals(other.place);
    }

    /** Whether one stands on the other's way to the same cause. */
    boolean sharesAChainWith(Report other) {
      return cause().equals(other.cause())
          && (chain.contains(other.place) || other.chain.contains(place));
    }

    private String cause() {
      return chain.isEmpty() ? place : chain.get(chain.size() - 1);
    }

    String at(Report other) {
      return place + ": " + check + " and " + other.check;
    }
  }

  @BeforeAll
  static void compileAll() throws IOException {
    int number = 0;
    for (Path path : cases()) {
      CheckCase each = CheckCase.of(path);
      if (!each.runsHere() || !isOfThisLanguage(each)) {
        continue;
      }
      if (each.javacArgs().size() > SHARED.size()) {
        compile(each.sources(), each.javacArgs(), each.name() + number++);
      }
    }
    compile(shared(), SHARED, "shared");
  }

  /** The sources of all tests that share one compilation, by path. */
  static Map<String, String> shared() throws IOException {
    Map<String, String> shared = new TreeMap<>();
    int number = 0;
    for (Path path : cases()) {
      CheckCase each = CheckCase.of(path);
      if (each.runsHere() && isOfThisLanguage(each) && each.javacArgs().size() <= SHARED.size()) {
        shared.putAll(inPackagesOfItsOwn(each, number++));
      }
    }
    return shared;
  }

  @Test
  void whatSharesALineOrAChainIsTwoCauses() {
    assertEquals(
        List.of(),
        pairs(
            (one, other) ->
                (one.sharesALineWith(other) || one.sharesAChainWith(other))
                    && !TWO_CAUSES.containsKey(Set.of(one.check(), other.check()))));
  }

  @Test
  void whatSpeaksForAnotherCheckSaysSo() {
    Set<String> pairs = new TreeSet<>();
    REPORTS.forEach(
        report -> report.outranked().forEach(other -> pairs.add(report.check() + " > " + other)));

    assertTrue(pairs.contains("LazyStreamJoin > BlockingWaitInAsync"), pairs.toString());
  }

  private static List<String> pairs(BiPredicate<Report, Report> wanted) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < REPORTS.size(); i++) {
      for (Report other : REPORTS.subList(i + 1, REPORTS.size())) {
        if (!REPORTS.get(i).check().equals(other.check()) && wanted.test(REPORTS.get(i), other)) {
          found.add(REPORTS.get(i).at(other));
        }
      }
    }
    return found;
  }

  /** Files, and folders that are modules. */
  private static List<Path> cases() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path kind : children(ROOT)) {
      String name = kind.getFileName().toString();
      if (name.equals("checks")) {
        for (Path check : children(kind)) {
          children(check).stream().filter(path -> !path.endsWith("golden")).forEach(found::add);
          found.addAll(children(check.resolve("golden")));
        }
      } else if (List.of("docs", "identity", "language", "libraries").contains(name)) {
        found.addAll(children(kind));
      }
    }
    found.removeIf(
        path ->
            Files.isRegularFile(path) && !path.toString().endsWith(".java")
                || NEEDS_MORE.stream().anyMatch(path.getFileName().toString()::startsWith));
    return found;
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  /** Sources about the language say their JDK without a package, and may have no class. */
  private static boolean isOfThisLanguage(CheckCase each) {
    return each.sources().values().stream()
        .filter(text -> text.startsWith("// java: "))
        .allMatch(
            text ->
                Integer.parseInt(text.lines().findFirst().orElseThrow().substring(9).strip())
                        <= Runtime.version().feature()
                    && text.contains("\nclass "));
  }

  private static Map<String, String> inPackagesOfItsOwn(CheckCase each, int number) {
    if (each.sources().keySet().stream().noneMatch(path -> path.contains("/"))) {
      String root = "language" + number;
      Map<String, String> packaged = new TreeMap<>();
      each.sources()
          .forEach(
              (path, text) -> packaged.put(root + "/" + path, "package " + root + "; " + text));
      return packaged;
    }
    Map<String, String> moved = new TreeMap<>();
    each.sources()
        .forEach(
            (path, text) -> {
              String renamed = text;
              for (String own : packages(each)) {
                renamed =
                    renamed.replaceAll(
                        "(?<=package )" + own + "(?=;)|(?<![\\w.])" + own + "(?=[.](?:[A-Z]|[*]))",
                        own + number);
              }
              String place = path.substring(0, path.lastIndexOf('/'));
              boolean isOwn = packages(each).contains(place.replace('/', '.'));
              moved.put(
                  (isOwn ? place + number : place) + path.substring(path.lastIndexOf('/')),
                  renamed);
            });
    return moved;
  }

  /** Those of a case but for the ones that stand in for a library's. */
  private static Set<String> packages(CheckCase each) {
    Set<String> found = new TreeSet<>();
    for (String path : each.sources().keySet()) {
      found.add(path.substring(0, path.lastIndexOf('/')).replace('/', '.'));
    }
    found.removeIf(name -> name.startsWith("org."));
    return found;
  }

  private static void compile(Map<String, String> sources, List<String> args, String name)
      throws IOException {
    List<Class<? extends BugChecker>> ours = new ArrayList<>();
    for (BugChecker each : ServiceLoader.load(BugChecker.class)) {
      if (each instanceof AsyncLintCheck) {
        ours.add(each.getClass());
      }
    }
    Path findings = folder.resolve(name + ".sarif").toAbsolutePath();
    List<String> all = new ArrayList<>(args);
    all.addAll(List.of("-proc:none", "-XepOpt:AsyncLint:Findings=" + findings));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter crash = new StringWriter();
    boolean compiled =
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(ours))
            .getTask(
                crash,
                FileManagers.testFileManager(),
                diagnostics,
                all,
                null,
                sources.entrySet().stream()
                    .map(file -> FileObjects.forSourceLines(file.getKey(), file.getValue()))
                    .toList())
            .call();
    assertTrue(compiled, () -> name + ": " + diagnostics.getDiagnostics() + crash);
    List<SarifFile.Result> results = SarifFile.read(findings).results();
    assertFalse(sources.isEmpty());
    results.stream()
        .filter(result -> result.json().at("/suppressions").isEmpty())
        .map(Report::of)
        .forEach(REPORTS::add);
  }
}
