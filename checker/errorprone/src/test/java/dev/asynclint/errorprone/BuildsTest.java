package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which builds call the compiler. */
final class BuildsTest {
  private static final String STORE =
      """
      package store;
      import java.util.concurrent.CompletableFuture;
      public class Store {
        public static String read(CompletableFuture<String> text) {
          return text.join();
        }
        public static CompletableFuture<String> later(CompletableFuture<String> text) {
          // BUG: BlockingWaitInAsync
          return CompletableFuture.completedFuture(read(text));
        }
      }
      """;

  @TempDir Path output;

  private Compilation compilation() {
    return new Compilation(PagesTest.checks(), output);
  }

  private static void reports(String expectedIn, Compilation.Outcome outcome) {
    List<String> expected = ExpectedReports.in(expectedIn);
    assertFalse(expected.isEmpty(), "no '// BUG:' comment");
    assertTrue(outcome.success(), outcome.toString());
    assertEquals(expected, ExpectedReports.of(outcome), outcome.toString());
  }

  @Test
  void namedModules() {
    reports(
        STORE,
        compilation()
            .source("module-info.java", "module store { exports store; }")
            .source("store/Store.java", STORE)
            .run());
    assertTrue(Files.exists(output.resolve("module-info.class")));
  }

  @Test
  void sourcesOfJava8() {
    String source =
        """
        import java.util.concurrent.CompletableFuture;
        class Old {
          interface Reader { String read(CompletableFuture<String> text); }
          CompletableFuture<String> show(final CompletableFuture<String> text) {
            final Reader reader = new Reader() {
              @Override public String read(CompletableFuture<String> own) { return own.join(); }
            };
            // BUG: BlockingWaitInAsync
            return CompletableFuture.completedFuture(reader.read(text));
          }
          CompletableFuture<String> silent(CompletableFuture<String> text) {
            return text.thenApply(String::trim);
          }
        }
        """;
    reports(
        source,
        compilation().source("Old.java", source).option("--release", "8", "-Xlint:-options").run());
  }

  @Test
  void procNoneLeavesOutProcessorsOnThePath() {
    String jars = System.getProperty("java.class.path");

    reports(
        STORE,
        compilation()
            .source("store/Store.java", STORE)
            .option("-processorpath", jars, "-proc:none")
            .run());
  }

  @Test
  void testSourcesMayWait() throws IOException {
    Path tests = Files.createDirectory(output.resolve("tests"));
    assertTrue(compilation().source("store/Store.java", STORE).run().success());
    Compilation.Outcome outcome =
        new Compilation(PagesTest.checks(), tests)
            .source(
                "StoreTest.java",
                """
                import java.util.concurrent.CompletableFuture;
                import org.junit.jupiter.api.Test;
                class StoreTest {
                  @Test void reads() {
                    CompletableFuture<String> text = CompletableFuture.supplyAsync(() -> "x");
                    String read = store.Store.read(text) + store.Store.later(text).join();
                    CompletableFuture.supplyAsync(() -> read).join();
                  }
                }
                """)
            .option(
                "-classpath", output + File.pathSeparator + System.getProperty("java.class.path"))
            .run();

    assertEquals(new Compilation.Outcome(true, List.of()), outcome);
  }
}
