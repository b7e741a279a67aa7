package dev.asynclint.errorprone.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two named modules that both carry facts: their chains are found, and the program runs. */
final class NamedModulesTest {
  @TempDir Path temporary;
  private Path root;
  private ModuleBuild library;

  @BeforeEach
  void compileLibrary() {
    root = ModuleBuild.repository(temporary);
    library =
        new ModuleBuild(root.resolve("library"))
            .source("module-info.java", "module lib { exports lib; }")
            .source(
                "lib/Client.java",
                """
                package lib;
                import java.util.concurrent.*;
                public class Client {
                  public static String load(CompletableFuture<String> f) {
                    return inner.Deep.load(f);
                  }
                }
                """)
            .source(
                "inner/Deep.java",
                """
                package inner;
                import java.util.concurrent.*;
                public class Deep {
                  public static String load(CompletableFuture<String> f) { return f.join(); }
                }
                """);
    ModuleBuild.Outcome outcome = library.compileAll();
    assertTrue(outcome.success(), outcome.toString());
    assertEquals(List.of("inner/Deep.asynclint", "lib/Client.asynclint"), library.facts());
  }

  private ModuleBuild application(Path dependency) {
    return new ModuleBuild(root.resolve("application"))
        .requires(dependency)
        .source("module-info.java", "module app { requires lib; }")
        .source(
            "app/Main.java",
            """
            package app;
            import java.util.concurrent.*;
            public class Main {
              static CompletableFuture<String> m(CompletableFuture<String> f) {
                return f.thenApply(v -> lib.Client.load(CompletableFuture.supplyAsync(() -> v)));
              }
              public static void main(String[] args) {
                System.out.println(m(CompletableFuture.completedFuture("it runs")).join());
              }
            }
            """);
  }

  private void assertFoundAndRuns(Path dependency) throws IOException, InterruptedException {
    ModuleBuild application = application(dependency);
    ModuleBuild.Outcome outcome = application.compileAll();
    assertTrue(outcome.success(), outcome.toString());
    List<String> found = outcome.of("BlockingWaitInAsync");
    assertEquals(1, found.size(), outcome.toString());
    assertTrue(found.get(0).contains("Client.load calls Deep.load (Client.java:5)"), found.get(0));
    assertTrue(found.get(0).contains("CompletableFuture.join (Deep.java:4)"), found.get(0));
    assertEquals("it runs", run(dependency, application.jar("application.jar")));
  }

  @Test
  void asJars() throws IOException, InterruptedException {
    assertFoundAndRuns(library.jar("library.jar"));
  }

  @Test
  void asFolders() throws IOException, InterruptedException {
    assertFoundAndRuns(library.classes());
  }

  /** Only some files of a named module are compiled: their callers' fixes and chains stay. */
  @Test
  void incrementally() {
    ModuleBuild application = application(library.classes());
    assertTrue(application.compileAll().success());
    String findings = application.findings();
    ModuleBuild.Outcome outcome =
        application.compile(
            List.of(
                application.sources().resolve("module-info.java"),
                application.sources().resolve("app/Main.java")));

    assertTrue(outcome.success(), outcome.toString());
    assertEquals(findings, application.findings());
  }

  private static String run(Path... modulePath) throws IOException, InterruptedException {
    String separator = System.getProperty("path.separator");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                String.join(separator, List.of(modulePath).stream().map(Path::toString).toList()),
                "--module",
                "app/app.Main")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output.strip();
  }
}
