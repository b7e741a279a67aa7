package dev.asynclint.errorprone.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a module knows of the code of its dependencies. */
final class DependencyFactsTest {
  private static final String HANDLER = "-XepOpt:AsyncLint:RequestHandlers=app.Route";

  @TempDir Path temporary;
  private Path root;
  private ModuleBuild library;

  @BeforeEach
  void compileLibrary() {
    root = ModuleBuild.repository(temporary);
    library = new ModuleBuild(root.resolve("library"));
  }

  private ModuleBuild application(Path dependency, String body) {
    return new ModuleBuild(root.resolve("application"))
        .dependsOn(dependency)
        .option(HANDLER)
        .source("app/Route.java", "package app;\npublic @interface Route {}\n")
        .source(
            "app/Web.java",
            """
            package app;
            import java.util.concurrent.*;
            import lib.*;
            class Web {
            %s
            }
            """
                .formatted(body));
  }

  private Path client(String members) {
    ModuleBuild.Outcome outcome =
        library
            .source(
                "lib/Client.java",
                """
                package lib;
                import java.util.concurrent.*;
                public class Client {
                %s
                }
                """
                    .formatted(members))
            .compileAll();
    assertTrue(outcome.success(), outcome.toString());
    return library.classes();
  }

  private static final String WAITS =
      """
        public static String load(CompletableFuture<String> f) {
          return deeper(f);
        }
        private static String deeper(CompletableFuture<String> f) {
          return f.join();
        }
      """;

  @Test
  void eachTopLevelClassHasItsFactsBesideIt() {
    client(
        WAITS
            + "static class Nested {} }\nclass Other { Runnable r = new Runnable() { public void run() {} };");

    assertEquals(List.of("lib/Client.asynclint", "lib/Other.asynclint"), library.facts());
  }

  @Test
  void aCallbackThatCallsAWaitingHelperOfAFolder() {
    ModuleBuild.Outcome outcome =
        application(
                client(WAITS),
                "CompletableFuture<String> m(CompletableFuture<String> f) {\n"
                    + "return f.thenApply(v -> Client.load(new CompletableFuture<>())); }")
            .compileAll();

    assertEquals(1, outcome.of("BlockingWaitInAsync").size(), outcome.toString());
    String found = outcome.of("BlockingWaitInAsync").get(0);
    assertTrue(found.contains("        lambda in Web.m calls Client.load (Web.java:6)\n"), found);
    assertTrue(found.contains("        Client.load calls Client.deeper (Client.java:5)\n"), found);
    assertTrue(
        found.contains("        Client.deeper waits with CompletableFuture.join (Client.java:8)\n"),
        found);
  }

  @Test
  void ofAJarToo() {
    client(WAITS);
    ModuleBuild.Outcome outcome =
        application(
                library.jar("library.jar"),
                "CompletableFuture<String> m(CompletableFuture<String> f) {\n"
                    + "return f.thenApply(v -> Client.load(new CompletableFuture<>())); }")
            .compileAll();

    assertEquals(1, outcome.of("BlockingWaitInAsync").size(), outcome.toString());
  }

  @Test
  void aHandlerIsToldAtTheCallThatLeavesTheModule() {
    ModuleBuild.Outcome outcome =
        application(
                client(WAITS),
                """
                @Route String show(CompletableFuture<String> f) { return find(f); }
                @Route String list(CompletableFuture<String> f) { return find(f); }
                private String find(CompletableFuture<String> f) {
                  return Client.load(f);
                }
                """)
            .compileAll();

    List<String> found = outcome.of("BlockingWaitOnRequestThread");
    assertEquals(1, found.size(), outcome.toString());
    assertTrue(found.get(0).startsWith("WARNING Web.java:8: "), found.get(0));
    assertTrue(
        found.get(0).contains("instead of calling Client.load: it waits with"), found.get(0));
    assertTrue(found.get(0).contains("Web.show and 1 further handler"), found.get(0));
    assertTrue(found.get(0).contains("(Client.java:8)"), found.get(0));
  }

  @Test
  void throughAThirdJar() {
    client(WAITS);
    Path jar = library.jar("library.jar");
    ModuleBuild middle =
        new ModuleBuild(root.resolve("middle"))
            .dependsOn(jar)
            .source(
                "mid/Facade.java",
                "package mid;\nimport java.util.concurrent.*;\npublic class Facade {\n"
                    + "public static String get(CompletableFuture<String> f) {\n"
                    + "return lib.Client.load(f); } }");
    assertTrue(middle.compileAll().success());
    ModuleBuild.Outcome outcome =
        application(
                jar,
                "CompletableFuture<String> m(CompletableFuture<String> f) {\n"
                    + "return f.thenApply(v -> mid.Facade.get(new CompletableFuture<>())); }")
            .dependsOn(middle.jar("middle.jar"))
            .compileAll();

    List<String> found = outcome.of("BlockingWaitInAsync");
    assertEquals(1, found.size(), outcome.toString());
    assertTrue(found.get(0).contains("Facade.get calls Client.load (Facade.java:5)"), found.get(0));
  }

  @Test
  void whatACalleeDoesWithALambda() {
    Path classes =
        client(
            """
            private static final ScheduledExecutorService TIMER = Executors.newScheduledThreadPool(1);
            public static <T> CompletableFuture<T> whenDone(CompletableFuture<T> f, Runnable r) {
              return f.whenComplete((v, e) -> r.run());
            }
            public static void now(Runnable r) { r.run(); }
            """);
    ModuleBuild.Outcome outcome =
        application(
                classes,
                """
                void m(CompletableFuture<String> f) {
                  Client.now(() -> f.join());
                  Client.whenDone(f,
                    () -> new CompletableFuture<String>().join());
                }
                """)
            .compileAll();

    List<String> found = outcome.of("BlockingWaitInAsync");
    assertEquals(1, found.size(), outcome.toString());
    assertTrue(found.get(0).contains("Web.java:8"), found.get(0));
  }

  @Test
  void aSuppressionAtTheWaitEndsTheChainInEveryModule() {
    ModuleBuild.Outcome outcome =
        application(
                client(
                    WAITS.replace(
                        "private static",
                        "@SuppressWarnings(\"BlockingWaitInAsync\") private static")),
                "CompletableFuture<String> m(CompletableFuture<String> f) {\n"
                    + "return f.thenApply(v -> Client.load(new CompletableFuture<>())); }")
            .compileAll();

    assertEquals(List.of(), outcome.of("BlockingWaitInAsync"));
  }

  @Test
  void anInterfaceWithItsOnlyImplementationInTheDependency() {
    library.source(
        "lib/Store.java", "package lib;\npublic interface Store { String find(String key); }");
    Path classes =
        client(
            """
            public static Store open() { return new Remote(); }
            }
            class Remote implements Store {
              public String find(String key) { return new CompletableFuture<String>().join(); }
            """);
    ModuleBuild.Outcome outcome =
        application(
                classes,
                "CompletableFuture<String> m(CompletableFuture<String> f, Store s) {\n"
                    + "return f.thenApply(v -> s.find(v)); }")
            .compileAll();

    assertEquals(1, outcome.of("BlockingWaitInAsync").size(), outcome.toString());
  }

  @Test
  void anImplementationInAnotherFileThatIsCompiledLater() {
    library.source(
        "lib/Store.java", "package lib;\npublic interface Store { String find(String key); }");
    assertTrue(library.compileAll().success());
    library.source(
        "lib/Remote.java",
        "package lib;\nimport java.util.concurrent.*;\nclass Remote implements Store {\n"
            + "public String find(String key) { return new CompletableFuture<String>().join(); } }");
    assertTrue(library.compile(List.of(library.sources().resolve("lib/Remote.java"))).success());
    ModuleBuild.Outcome outcome =
        application(
                library.classes(),
                "CompletableFuture<String> m(CompletableFuture<String> f, Store s) {\n"
                    + "return f.thenApply(v -> s.find(v)); }")
            .compileAll();

    assertEquals(1, outcome.of("BlockingWaitInAsync").size(), outcome.toString());
  }

  @Test
  void aTemplateOfTheDependencyThatCallsTheModule() {
    Path classes =
        client(
            """
              public static abstract class Base {
                public CompletableFuture<String> handle() {
                  return CompletableFuture.completedFuture("").thenApply(v -> work());
                }
                protected abstract String work();
              }
            """);
    ModuleBuild.Outcome outcome =
        application(
                classes,
                """
                static class Mine extends Client.Base {
                  protected String work() { return new CompletableFuture<String>().join(); }
                }
                """)
            .compileAll();

    // The innermost async context is the dependency's own lambda: its authors are told.
    assertEquals(List.of(), outcome.of("BlockingWaitInAsync"), outcome.toString());
  }

  @Test
  void whatIsProvenCompleteInTheCalleeIsSilent() {
    Path classes =
        client(
            """
              public static String now(CompletableFuture<String> f) {
                return f.isDone() ? f.join() : "";
              }
              public static boolean ready(CompletableFuture<String> f) { return f.isDone(); }
            """);
    ModuleBuild.Outcome outcome =
        application(
                classes,
                """
                CompletableFuture<String> m(CompletableFuture<String> f) {
                  return f.thenApply(v -> Client.now(new CompletableFuture<String>()));
                }
                CompletableFuture<String> n(CompletableFuture<String> f, CompletableFuture<String> g) {
                  return f.thenApply(v -> Client.ready(g) ? g.join() : "");
                }
                """)
            .compileAll();

    assertEquals(List.of(), outcome.of("BlockingWaitInAsync"), outcome.toString());
  }

  @Test
  void withoutFactsTheCalleeIsUnknown() {
    library.option("-XepOpt:AsyncLint:Facts=off");
    ModuleBuild.Outcome outcome =
        application(
                client(WAITS),
                "CompletableFuture<String> m(CompletableFuture<String> f) {\n"
                    + "return f.thenApply(v -> Client.load(new CompletableFuture<>())); }")
            .compileAll();

    assertEquals(List.of(), library.facts());
    assertEquals(List.of(), outcome.of("BlockingWaitInAsync"));
    assertEquals(List.of(), outcome.ours());
  }

  @Test
  void switchedOffTheOldOnesGo() {
    client(WAITS);
    library.option("-XepOpt:AsyncLint:Facts=off").compileAll();

    assertEquals(List.of(), library.facts());
  }

  @Test
  void unusableFactsAreOneNote() throws IOException {
    library.source("lib/Second.java", "package lib;\npublic class Second { public void a() {} }");
    client(WAITS);
    for (String facts : library.facts()) {
      Files.write(library.classes().resolve(facts), new byte[] {1, 2, 3});
    }
    ModuleBuild.Outcome outcome =
        application(
                library.classes(),
                "CompletableFuture<String> m(CompletableFuture<String> f) {\n"
                    + "new Second().a(); return f.thenApply(v -> Client.load(new CompletableFuture<>())); }")
            .compileAll();

    assertTrue(outcome.success());
    assertEquals(1, outcome.ours().size(), outcome.toString());
    assertTrue(
        outcome
            .ours()
            .get(0)
            .endsWith(
                "AsyncLint: 2 facts files are ignored (lib.Second: they are no facts);"
                    + " what their code does stays unknown until it is compiled again"),
        outcome.toString());
  }

  @Test
  void filesOfAnotherRepositoryAreNamedAfterTheirPackage() {
    ModuleBuild foreign =
        new ModuleBuild(ModuleBuild.repository(temporary.resolve("elsewhere")).resolve("module"));
    assertTrue(
        foreign
            .source(
                "lib/Client.java",
                "package lib;\nimport java.util.concurrent.*;\npublic class Client {\n"
                    + WAITS
                    + "}")
            .compileAll()
            .success());
    ModuleBuild application =
        application(
            foreign.classes(),
            "CompletableFuture<String> m(CompletableFuture<String> f) {\n"
                + "return f.thenApply(v -> Client.load(new CompletableFuture<>())); }");
    application.compileAll();

    String findings = application.findings();
    assertTrue(findings.contains("\"uri\": \"lib/Client.java\""), findings);
    assertTrue(findings.contains("\"uri\": \"application/src/app/Web.java\""), findings);
  }
}
