package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Annotation processors run in the compilation that is analysed: what they write is part of the
 * module, chains pass through it, and nothing is reported inside.
 */
final class ProcessorsTest {
  private static final Path FOLDER =
      Path.of("target/test-classes/dev/asynclint/errorprone/processors");

  @TempDir Path output;

  @Test
  void lombok() throws IOException {
    Compilation.Outcome outcome = compile("Lombok", "lombok-");

    chainPasses(outcome, "Lazy.getText waits with CompletableFuture.join");
  }

  @Test
  void mapStruct() throws IOException {
    Compilation.Outcome outcome = compile("MapStruct", "mapstruct-");

    chainPasses(outcome, "MapStruct$OrderMapperImpl.view calls OrderMapper.wait");
  }

  @Test
  void lombokBeforeMapStruct() throws IOException {
    compile("LombokBeforeMapStruct", "lombok-", "mapstruct-");
  }

  @Test
  void autoValue() throws IOException {
    Compilation.Outcome outcome = compile("AutoValues", "auto-value-");

    chainPasses(outcome, "Builder.priceBuilder calls Money.builder");
  }

  @Test
  void immutables() throws IOException {
    Compilation.Outcome outcome = compile("ImmutableValues", "value-2");

    chainPasses(outcome, "calls Order.check");
  }

  @Test
  void nothingIsReportedInWhatAProcessorWrites() throws IOException {
    Compilation.Outcome own =
        new Compilation(PagesTest.checks(), output).source("Written.java", Writer.SOURCE).run();
    assertEquals(List.of("4 BlockingWaitInAsync"), ExpectedReports.of(own));

    for (String folder : List.of("-s", "-d")) {
      Path written = Files.createTempDirectory(output, "written");
      Compilation.Outcome outcome =
          new Compilation(PagesTest.checks(), output)
              .source("T.java", "class T { }")
              .processor(new Writer())
              .option(folder, written.toString())
              .run();
      assertEquals(new Compilation.Outcome(true, List.of()), outcome);
      assertTrue(Files.exists(written.resolve("Written.java")));
    }
  }

  /** Writes a class that waits where it must not. */
  private static final class Writer extends AbstractProcessor {
    static final String SOURCE =
        """
        import java.util.concurrent.CompletableFuture;
        class Written {
          CompletableFuture<String> wait(CompletableFuture<String> text) {
            return CompletableFuture.completedFuture(text.join());
          }
        }
        """;

    private boolean written;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!written) {
        written = true;
        try (java.io.Writer out =
            processingEnv.getFiler().createSourceFile("Written").openWriter()) {
          out.write(SOURCE);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  private static void chainPasses(Compilation.Outcome outcome, String hop) {
    assertTrue(
        outcome.diagnostics().stream().anyMatch(text -> text.contains(hop)), outcome.toString());
  }

  private Compilation.Outcome compile(String name, String... processors) throws IOException {
    String source = Files.readString(FOLDER.resolve(name + ".java"));
    List<String> expected = ExpectedReports.in(source);
    assertFalse(expected.isEmpty(), "no '// BUG:' comment");

    Compilation.Outcome outcome =
        new Compilation(PagesTest.checks(), output)
            .source(name + ".java", source)
            .option("-processorpath", jars(processors))
            .option("-s", Files.createDirectory(output.resolve("written")).toString())
            .run();

    assertTrue(outcome.success(), outcome.toString());
    assertEquals(expected, ExpectedReports.of(outcome), outcome.toString());
    return outcome;
  }

  private static String jars(String... names) {
    Predicate<String> wanted =
        entry -> Stream.of(names).anyMatch(Path.of(entry).getFileName().toString()::startsWith);
    return String.join(
        File.pathSeparator,
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(wanted)
            .toList());
  }
}
