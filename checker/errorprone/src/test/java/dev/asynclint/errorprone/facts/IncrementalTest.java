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

    assertTrue(module.findings().contains("Let Helper.load return its future"), module.findings());
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

  private static final String ROUTE = "package m;\n@interface Route {}\n";

  /** A helper on the request path or not, and another file beside it. */
  private void requestPath(String handler) {
    for (ModuleBuild build : List.of(module, clean)) {
      build.option("-XepOpt:AsyncLint:RequestHandlers=m.Route");
    }
    module
        .source("m/Route.java", ROUTE)
        .source("m/Sum.java", sum("Sum", "of"))
        .source("m/Other.java", sum("Other", "too"));
    handler(handler);
  }

  private static String sum(String name, String method) {
    return "package m;\nimport java.util.List;\nclass %s {\n".formatted(name)
        + "static int %s(List<Integer> l) {\n".formatted(method)
        + "return l.parallelStream().mapToInt(i -> i).sum();\n} }\n";
  }

  private void handler(String annotation) {
    module.source(
        "m/Web.java",
        "package m;\nclass Web {\n"
            + annotation
            + " int m(java.util.List<Integer> l) { return Sum.of(l) + Other.too(l); } }");
  }

  private int fixes() {
    return module.findings().split("\"fixes\"", -1).length - 1;
  }

  @Test
  void unchangedFilesGetTheFixesOfTheirNewFindings() {
    requestPath("");
    module.compileAll();
    assertEquals(0, fixes());
    handler("@Route");
    compile("Web.java");

    assertEquals(2, fixes(), module.findings());
    assertEqualToCleanBuild();
  }

  @Test
  void forARelease() {
    for (ModuleBuild build : List.of(module, clean)) {
      build.option("--release", "11");
    }
    requestPath("");
    module.compileAll();
    handler("@Route");
    ModuleBuild.Outcome outcome = compile("Web.java");

    assertEquals(List.of(), outcome.ours());
    assertEquals(2, fixes(), module.findings());
    assertEqualToCleanBuild();
  }

  @Test
  void withoutARepository() throws IOException {
    module = new ModuleBuild(Files.createTempDirectory(Path.of("target"), "no-repository"));
    clean = new ModuleBuild(module.sources().getParent(), "clean");
    requestPath("");
    module.compileAll();
    handler("@Route");
    compile("Web.java");

    assertEquals(2, fixes(), module.findings());
    assertEqualToCleanBuild();
  }

  @Test
  void aFileThatDoesNotCompileAloneKeepsItsNeighboursFixes() throws IOException {
    requestPath("");
    module.compileAll();
    handler("@Route");
    // What a processor made is not there when the file is attributed once more.
    Files.writeString(
        file("Other.java"), Files.readString(file("Other.java")) + "class X { Y y; }");
    compile("Web.java");

    assertEquals(1, fixes(), module.findings());
    assertTrue(module.findings().contains("Other.too"), module.findings());
  }

  @Test
  void aFixGoesWithTheRemedyItBelongsTo() {
    module
        .source(
            "m/Base.java",
            "package m;\nimport java.util.concurrent.*;\nclass Base {\n"
                + "void go() { CompletableFuture.runAsync(() -> System.out.println()); } }")
        .source("m/Plain.java", "package m;\nclass Plain { }");
    module.compileAll();
    assertTrue(fixes() > 0, module.findings());
    module.source(
        "m/Plain.java", "package m;\nclass Plain extends Base { @Override void go() {} }");
    compile("Plain.java");

    assertEqualToCleanBuild();
    module.source("m/Plain.java", "package m;\nclass Plain { }");
    compile("Plain.java");

    assertTrue(fixes() > 0, module.findings());
    assertEqualToCleanBuild();
  }

  @Test
  void whatWasCompiledWithoutThePluginIsUnknown() {
    caller();
    helper("f.join()");
    compile("Caller.java", "Helper.java");
    helper("\"\"");
    int status =
        javax.tools.ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                module.classes().toString(),
                file("Helper.java").toString());
    assertEquals(0, status);
    ModuleBuild.Outcome outcome = compile("Caller.java");

    assertEquals(List.of(), outcome.of("BlockingWaitInAsync"), outcome.toString());
    assertEquals(1, outcome.ours().size(), outcome.toString());
    assertTrue(
        outcome
            .ours()
            .get(0)
            .endsWith(
                "AsyncLint: 1 facts file is ignored (m.Helper: its class file was written without"
                    + " them); what its code does stays unknown until it is compiled again"),
        outcome.toString());
  }

  @Test
  void whatCannotBeWrittenIsANoteAndTheOthersAreWritten() throws IOException {
    caller();
    helper("f.join()");
    compile("Caller.java", "Helper.java");
    Path facts = module.classes().resolve("m/Caller.asynclint");
    Files.delete(facts);
    Files.createDirectories(facts.resolve("in the way"));
    helper("\"\"");
    module.option("-Werror");
    ModuleBuild.Outcome outcome = compile("Caller.java", "Helper.java");

    assertTrue(outcome.success(), outcome.toString());
    assertEquals(1, outcome.ours().size(), outcome.toString());
    assertTrue(outcome.ours().get(0).contains("AsyncLint: cannot write the facts ("));
    assertEquals(List.of(), compile("Caller.java").of("BlockingWaitInAsync"));
  }

  @Test
  void switchedOffAllFactsGo() {
    caller();
    helper("f.join()");
    compile("Caller.java", "Helper.java");
    module.option("-XepOpt:AsyncLint:Facts=off");
    compile("Caller.java");

    assertEquals(List.of(), module.facts());
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
    assertTrue(
        outcome
            .ours()
            .get(0)
            .endsWith(
                "AsyncLint: 1 facts file is ignored (m.Helper: they have version 2, not 1); what its"
                    + " code does stays unknown until it is compiled again"),
        outcome.toString());
    assertEquals(List.of(), outcome.of("BlockingWaitInAsync"));
  }
}
