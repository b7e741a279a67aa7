package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.asynclint.errorprone.AsyncLintOptions.VirtualThreads;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AsyncLintOptionsTest {
  private static final String ONE_JOIN =
      "class T { String m(java.util.concurrent.CompletableFuture<String> f) { return f.join(); } }";

  @TempDir Path output;

  @Test
  void nothingSaidMeansDetectAndFacts() {
    AsyncLintOptions options = AsyncLintOptions.of(Map.of("NullAway:AnnotatedPackages", "a"));

    assertEquals(
        new AsyncLintOptions(
            Optional.empty(),
            List.of(),
            VirtualThreads.DETECT,
            Optional.empty(),
            true,
            false,
            false,
            List.of()),
        options);
  }

  @Test
  void everyKey() {
    AsyncLintOptions options =
        AsyncLintOptions.of(
            Map.of(
                "AsyncLint:Catalogue", "my.txt",
                "AsyncLint:RequestHandlers", "a.Handler, @b.Other,",
                "AsyncLint:VirtualThreads", "on",
                "AsyncLint:Findings", "target/f.sarif",
                "AsyncLint:Facts", "off",
                "AsyncLint:SuppressionReasons", "required",
                "AsyncLint:UntimedWaits", "on"));

    assertEquals(
        new AsyncLintOptions(
            Optional.of("my.txt"),
            List.of("a.Handler", "b.Other"),
            VirtualThreads.ON,
            Optional.of("target/f.sarif"),
            false,
            true,
            true,
            List.of()),
        options);
  }

  @Test
  void whatIsNotUnderstoodNamesTheNearest() {
    AsyncLintOptions options =
        AsyncLintOptions.of(
            Map.of(
                "AsyncLint:VirtualThread", "on",
                "AsyncLint:VirtualThreads", "of",
                "asynclint:Facts", "off",
                "AsyncLint:Catalogue", "true",
                "AsyncLint:RequestHandlers", "a.b.C,no name"));

    assertEquals(
        List.of(
            "unknown option 'AsyncLint:VirtualThread', did you mean 'AsyncLint:VirtualThreads'?",
            "unknown option 'asynclint:Facts', did you mean 'AsyncLint:Facts'?",
            "option 'AsyncLint:Catalogue' needs a path: AsyncLint:Catalogue=<path>",
            "'no name' in option 'AsyncLint:RequestHandlers' is no name of an annotation"),
        options.problems().stream().filter(text -> !text.startsWith("'of'")).toList());
    assertTrue(
        options
                .problems()
                .contains(
                    "'of' is no value of option 'AsyncLint:VirtualThreads', did you mean 'on'?")
            || options
                .problems()
                .contains(
                    "'of' is no value of option 'AsyncLint:VirtualThreads', did you mean 'off'?"));
    assertEquals(List.of("a.b.C"), options.requestHandlers());
    assertEquals(VirtualThreads.DETECT, options.virtualThreads());
  }

  @Test
  void untimedWaitsAreOnOrOff() {
    AsyncLintOptions options = AsyncLintOptions.of(Map.of("AsyncLint:UntimedWaits", "onn"));

    assertFalse(options.untimedWaits());
    assertEquals(
        List.of("'onn' is no value of option 'AsyncLint:UntimedWaits', did you mean 'on'?"),
        options.problems());
  }

  @Test
  void aBadOptionIsOneLineAndTheBuildGoesOn() {
    Compilation.Outcome outcome =
        new Compilation(JoinCheck.class, output)
            .source("T.java", ONE_JOIN)
            .source("U.java", ONE_JOIN.replace("class T", "class U"))
            .option(
                "-XepOpt:AsyncLint:RequestHandler=a.B", "-XepOpt:AsyncLint:Catalogue=no/such.txt")
            .run();

    assertTrue(outcome.success());
    assertEquals(
        List.of(
            "WARNING: AsyncLint: unknown option 'AsyncLint:RequestHandler',"
                + " did you mean 'AsyncLint:RequestHandlers'?",
            "WARNING: AsyncLint: cannot read the catalogue 'no/such.txt'"),
        outcome.ours());
  }

  @Test
  void aBadCatalogueLineIsNamed() {
    new Compilation(JoinCheck.class, output)
        .resource("META-INF/asynclint/ours.txt", "wat a.B ; x: y\n");
    Compilation.Outcome outcome =
        new Compilation(JoinCheck.class, output)
            .source("T.java", ONE_JOIN)
            .option("-classpath", output.toString())
            .run();

    assertTrue(outcome.success());
    assertEquals(1, outcome.ours().size(), outcome.toString());
    assertTrue(outcome.ours().get(0).contains("AsyncLint: ours.txt:1: "), outcome.toString());
  }

  @Test
  void springsSettingIsFoundAndSaid() {
    Compilation.Outcome outcome =
        new Compilation(JoinCheck.class, output)
            .source("T.java", ONE_JOIN)
            .resource(
                "application-prod.yml", "spring:\n  threads:\n    virtual:\n      enabled: true\n")
            .run();

    assertEquals(
        List.of(
            "NOTE: AsyncLint: requests are taken to run on virtual threads, where waiting is legal"
                + " (spring.threads.virtual.enabled=true in application-prod.yml);"
                + " -XepOpt:AsyncLint:VirtualThreads=off says otherwise"),
        outcome.ours());
    assertTrue(outcome.diagnostics().toString().contains("virtualThreads=true"));
  }

  @Test
  void anOptionBeatsDetection() {
    Compilation.Outcome outcome =
        new Compilation(JoinCheck.class, output)
            .source("T.java", ONE_JOIN)
            .resource("application.properties", "spring.threads.virtual.enabled=true\n")
            .option("-XepOpt:AsyncLint:VirtualThreads=off")
            .run();

    assertEquals(List.of(), outcome.ours());
    assertTrue(outcome.diagnostics().toString().contains("virtualThreads=false"));
  }

  @Test
  void yamlAndProperties() throws Exception {
    assertTrue(VirtualThreadDetection.yaml("spring.threads.virtual.enabled: true # yes"));
    assertTrue(
        VirtualThreadDetection.yaml(
            "a: 1\nspring:\n  x:\n    y: 1\n  threads.virtual:\n    enabled: 'true'"));
    assertFalse(
        VirtualThreadDetection.yaml("spring:\n  threads:\n    virtual:\n      enabled: false"));
    assertFalse(VirtualThreadDetection.yaml("threads:\n  virtual:\n    enabled: true"));
    assertFalse(VirtualThreadDetection.yaml("spring:\nthreads:\n  virtual:\n    enabled: true"));
    assertTrue(VirtualThreadDetection.properties("spring.threads.virtual.enabled = TRUE"));
    assertFalse(VirtualThreadDetection.properties("#spring.threads.virtual.enabled=true"));
  }
}
