package dev.asynclint.errorprone.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some files of a module are compiled again: the findings file is that of a full compilation. */
final class IncrementalTest {
  private static final String HELPER =
      """
      package m;
      import java.util.concurrent.*;
      class Helper {
        static String load(CompletableFuture<String> f) { return BODY; }
      }
      """;

  @TempDir Path temporary;
  private ModuleBuild module;
  private ModuleBuild clean;

  @BeforeEach
  void folders() {
    Path root = ModuleBuild.repository(temporary);
    module = new ModuleBuild(root.resolve("module"));
    clean = new ModuleBuild(root.resolve("module"), "clean");
  }

  private Path file(String name) {
    return module.sources().resolve("m/" + name);
  }

  private ModuleBuild.Outcome compile(String... names) {
    ModuleBuild.Outcome outcome = module.compile(List.of(names).stream().map(this::file).toList());
    assertTrue(outcome.success(), outcome.toString());
    return outcome;
  }

  private void assertEqualToCleanBuild() {
    clean.deleteClasses();
    assertTrue(clean.compileAll().success());
    assertEquals(clean.findings(), module.findings());
    assertEquals(clean.factBytes(), module.factBytes());
  }

  private void caller() {
    module.source(
        "m/Caller.java",
        """
        package m;
        import java.util.concurrent.*;
        class Caller {
          CompletableFuture<String> m(CompletableFuture<String> f, CompletableFuture<String> g) {
            return f.thenApply(v -> Helper.load(g));
          }
        }
        """);
  }

  private void helper(String body) {
    module.source("m/Helper.java", HELPER.replace("BODY", body));
  }

  @Test
  void aHelperBeginsToBlockAndItsCallersAreNotCompiled() {
    caller();
    helper("\"\"");
    compile("Caller.java", "Helper.java");
    assertTrue(module.findings().contains("\"results\": []"), module.findings());
    helper("f.join()");
    ModuleBuild.Outcome outcome = compile("Helper.java");

    assertTrue(module.findings().contains("Do not call Helper.load here"), module.findings());
    assertTrue(module.findings().contains("\"uri\": \"module/src/m/Caller.java\""));
    assertEquals(List.of(), outcome.of("BlockingWaitInAsync"), "javac shows what it compiles");
    assertEqualToCleanBuild();
  }

  @Test
  void andStopsBlockingAgain() {
    caller();
    helper("f.join()");
    compile("Caller.java", "Helper.java");
    helper("\"\"");
    compile("Helper.java");

    assertTrue(module.findings().contains("\"results\": []"), module.findings());
    assertEqualToCleanBuild();
  }

  @Test
  void aWaitInAnUnchangedFileGetsItsFix() {
    module
        .source(
            "m/Wait.java",
            """
            package m;
            import java.util.concurrent.*;
            class Wait {
              void m(CompletableFuture<String> f) {
                Runner.run(() -> {
                  try {
                    Thread.sleep(1);
                  } catch (InterruptedException e) {
                    System.out.println();
                  }
                });
              }
              CompletableFuture<String> n(CompletableFuture<String> f) {
                return Runner.then(f, v -> Runner.save(v).join());
              }
            }
            """)
        .source("m/Runner.java", runner("return null;"));
    compile("Wait.java", "Runner.java");
    module.source("m/Runner.java", runner("return f.thenApply(g);"));
    compile("Runner.java");

    assertTrue(module.findings().contains("\"BlockingWaitInAsync\""), module.findings());
    assertEqualToCleanBuild();
  }

  private static String runner(String then) {
    return """
        package m;
        import java.util.concurrent.*;
        import java.util.function.*;
        class Runner {
          static void run(Runnable r) { r.run(); }
          static CompletableFuture<String> save(String v) { return new CompletableFuture<>(); }
          static CompletableFuture<String> then(
              CompletableFuture<String> f, Function<String, String> g) {
            THEN
          }
        }
        """
        .replace("THEN", then);
  }

  @Test
  void theCallerAloneIsCompiled() {
    caller();
    helper("f.join()");
    compile("Caller.java", "Helper.java");
    ModuleBuild.Outcome outcome = compile("Caller.java");

    assertEquals(1, outcome.of("BlockingWaitInAsync").size(), outcome.toString());
    assertEqualToCleanBuild();
  }

  @Test
  void deletedClassesAreForgotten() throws IOException {
    caller();
    helper("f.join()");
    compile("Caller.java", "Helper.java");
    Files.delete(file("Caller.java"));
    Files.delete(module.classes().resolve("m/Caller.class"));
    compile("Helper.java");

    assertEquals(List.of("m/Helper.asynclint"), module.facts());
    assertEqualToCleanBuild();
  }

  @Test
  void soAreThoseWhoseClassFilesStayed() throws IOException {
    caller();
    helper("f.join()");
    compile("Caller.java", "Helper.java");
    Files.delete(file("Caller.java"));
    compile("Helper.java");

    assertEquals(List.of("m/Helper.asynclint"), module.facts());
    assertEqualToCleanBuild();
  }

  @Test
  void aSecondClassThatLeftItsFileIsForgotten() {
    helper("f.join()");
    module.source("m/Two.java", "package m;\nclass Two {}\nclass Three {}");
    compile("Helper.java", "Two.java");
    module.source("m/Two.java", "package m;\nclass Two {}");
    compile("Two.java");

    assertEquals(List.of("m/Helper.asynclint", "m/Two.asynclint"), module.facts());
    assertEqualToCleanBuild();
  }

  @Test
  void aFailedCompilationChangesNoFacts() {
    caller();
    helper("f.join()");
    compile("Caller.java", "Helper.java");
    String before = module.factBytes();
    helper("f.join() + ;");
    assertTrue(!module.compile(List.of(file("Helper.java"))).success());
    assertEquals(before, module.factBytes());
    helper("f.nothing()");
    assertTrue(!module.compile(List.of(file("Helper.java"))).success());
    assertEquals(before, module.factBytes());
  }

  @Test
  void whenFilesComeOneAtATimeNoFactsAreKept() {
    caller();
    helper("f.join()");
    compile("Caller.java", "Helper.java");
    assertEquals(2, module.facts().size());
    module.option("-XDcompilePolicy=byfile");
    module.compileAll();
    assertEquals(List.of(), module.facts());
  }

  @Test
  void linesBelowAChangeMove() {
    caller();
    helper("f.join()");
    compile("Caller.java", "Helper.java");
    String before = module.findings();
    module.source("m/Helper.java", "// one more line\n" + HELPER.replace("BODY", "f.join()"));
    compile("Helper.java");

    assertNotEquals(before, module.findings());
    assertEqualToCleanBuild();
  }

  @Test
  void factsOfAnotherVersionAreOneNote() throws IOException {
    caller();
    helper("f.join()");
    compile("Caller.java", "Helper.java");
    Path facts = module.classes().resolve("m/Helper.asynclint");
    byte[] bytes = Files.readAllBytes(facts);
    bytes[7]++;
    Files.write(facts, bytes);
    ModuleBuild.Outcome outcome = compile("Caller.java");

    assertEquals(1, outcome.ours().size(), outcome.toString());
    assertTrue(outcome.ours().get(0).contains("(m.Helper: they have version 2, not 1)"));
    assertEquals(List.of(), outcome.of("BlockingWaitInAsync"));
  }
}
