package dev.asynclint.errorprone.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.FileManagers;
import com.google.errorprone.FileObjects;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import dev.asynclint.engine.Analysis;
import dev.asynclint.engine.Settings;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceModule;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueParser;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.flow.KeptWalks;
import dev.asynclint.errorprone.lowering.ModuleLowering;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What an editor is told of a few files, and what is kept from one edit to the next, over the
 * sources of all tests: it makes no difference to any finding.
 */
final class SomeFilesTest {
  private static final int PARTS = 6;

  private static SourceModule module;
  private static Catalogue catalogue;
  private static List<Finding> all;
  private static List<Set<String>> parts;

  @BeforeAll
  static void analyse() throws IOException {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    new StringWriter(),
                    FileManagers.testFileManager(),
                    said -> {},
                    List.of("-XDcompilePolicy=simple", "-parameters", "-proc:none"),
                    null,
                    OneReportEachTest.shared().entrySet().stream()
                        .map(file -> FileObjects.forSourceLines(file.getKey(), file.getValue()))
                        .toList());
    inDepth(
        () -> {
          try {
            task.analyze();
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
          module = ModuleLowering.lower(((BasicJavacTask) task).getContext()).module();
          catalogue =
              Catalogue.of(
                  CatalogueParser.parse(Catalogue.withBundled(List.of())).lines(), module.types());
          all = analysis(new KeptWalks()).findings();
        });
    Set<String> paths = new TreeSet<>();
    module.classes().forEach(type -> paths.add(type.file().path()));
    parts = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      parts.add(new TreeSet<>());
    }
    int number = 0;
    for (String path : paths) {
      parts.get(number++ % PARTS).add(path);
    }
    assertTrue(all.size() > 500, "findings: " + all.size());
  }

  /** Expressions nest deep in some of the sources. */
  private static void inDepth(Runnable task) {
    Throwable[] failure = new Throwable[1];
    Thread thread = new Thread(null, task, "deep", 256L << 20);
    thread.setUncaughtExceptionHandler((any, broken) -> failure[0] = broken);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    if (failure[0] != null) {
      throw new IllegalStateException(failure[0]);
    }
  }

  private static Analysis analysis(KeptWalks kept) {
    return Analysis.of(module, catalogue, new Settings(false, List.of()), kept, () -> {});
  }

  @Test
  void whatIsAskedOfSomeFilesIsWhatAllFilesSayOfThem() {
    inDepth(
        () -> {
          Analysis analysis = analysis(new KeptWalks());
          for (Set<String> part : parts) {
            assertEquals(lines(all, part), lines(analysis.findingsIn(part), part));
          }
        });
  }

  @Test
  void whatIsKeptOfOtherFilesIsWhatAllFilesSay() {
    inDepth(
        () -> {
          KeptWalks kept = new KeptWalks();
          analysis(kept);
          for (Set<String> part : parts) {
            List<SourceClass> edited =
                module.classes().stream()
                    .filter(type -> part.contains(type.file().path()))
                    .toList();
            assertTrue(kept.edited(edited, edited));
            assertEquals(lines(all), lines(analysis(kept).findings()));
          }
        });
  }

  private static String lines(List<Finding> findings, Set<String> files) {
    return lines(
        findings.stream().filter(finding -> files.contains(finding.file().path())).toList());
  }

  private static String lines(List<Finding> findings) {
    return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
  }
}
