package dev.asynclint.errorprone.fuzz;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.scanner.ErrorProneScannerTransformer;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.util.Context;
import dev.asynclint.engine.Analysis;
import dev.asynclint.engine.Settings;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.CatalogueParser;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.errorprone.fuzz.Outcome.Failure;
import dev.asynclint.errorprone.lowering.ModuleLowering;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Runs a program through the checks in two ways: as a build does, inside Error Prone, which looks
 * at nothing as soon as there is one error; and as an editor does, on whatever trees javac could
 * attribute. It says what broke. Not safe for use by several threads.
 */
final class Bench implements AutoCloseable {
  /** What the analysis has inside a compiler. */
  private static final long STACK = 256L << 20;

  /** A build with errors ends before the checks: few are worth their time. */
  private static final int ERRONEOUS_BUILD_IN = 8;

  private final ScannerSupplier checks = Checks.scanner();
  private final List<CatalogueLine> bundled = CatalogueParser.parse(Catalogue.bundled()).lines();
  private StandardJavaFileManager shared;

  /** The editor's way, then the build's, where that is likely to go further. */
  Outcome run(Program program) {
    Outcome edited = edit(program);
    boolean seldom = program.files().hashCode() % ERRONEOUS_BUILD_IN == 0;
    if (edited.failure().isPresent() || edited.hasErrors() && !seldom) {
      return edited;
    }
    Outcome built = build(program);
    return built.failure().isPresent() ? built : edited;
  }

  /** As a build does. */
  Outcome build(Program program) {
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    StringWriter log = new StringWriter();
    boolean javacFailed = false;
    try (Files files = files(program)) {
      new BaseErrorProneJavaCompiler(checks)
          .getTask(log, files.manager(), collector, options(program), null, program.sources())
          .call();
    } catch (RuntimeException | Error broken) {
      if (Failure.isOurs(broken)) {
        return Outcome.failed(Failure.of("build", broken));
      }
      javacFailed = true;
    }
    // javac prints its own failures, and ours inside it, where no diagnostic is.
    if (log.toString().contains("dev.asynclint.")) {
      return Outcome.failed(new Failure("build: " + place(log.toString()), log.toString()));
    }
    for (Diagnostic<? extends JavaFileObject> each : collector.getDiagnostics()) {
      String text = each.getMessage(Locale.ROOT);
      if (text.contains("AsyncLint: ") && text.contains("failed (")
          || text.contains("unhandled exception was thrown by the Error Prone")) {
        return Outcome.failed(new Failure("build: " + place(text), text));
      }
    }
    return new Outcome(hasErrors(collector), 0, 0, javacFailed, Optional.empty());
  }

  /** As an editor does. */
  Outcome edit(Program program) {
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    try (Files files = files(program)) {
      JavacTask task =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(
                      new StringWriter(),
                      files.manager(),
                      collector,
                      options(program),
                      null,
                      program.sources());
      List<CompilationUnitTree> units = new ArrayList<>();
      boolean javacFailed = false;
      try {
        task.parse().forEach(units::add);
        task.analyze();
      } catch (RuntimeException | Error broken) {
        javacFailed = true;
      }
      Context context = ((BasicJavacTask) task).getContext();
      boolean broke = javacFailed;
      return HangGuard.run(STACK, () -> analyze(context, units, collector, broke));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Outcome analyze(
      Context context,
      List<CompilationUnitTree> units,
      DiagnosticCollector<JavaFileObject> collector,
      boolean javacFailed) {
    boolean hasErrors = hasErrors(collector);
    ModuleLowering.Result lowered;
    List<Finding> findings;
    try {
      lowered = ModuleLowering.lower(context);
      findings =
          Analysis.run(
              lowered.module(),
              Catalogue.of(bundled, lowered.module().types()),
              new Settings(false, List.of()));
    } catch (RuntimeException | Error broken) {
      return Outcome.failed(Failure.of("analysis", broken));
    }
    Outcome outcome =
        new Outcome(
            hasErrors,
            lowered.module().classes().size(),
            findings.size(),
            javacFailed,
            Optional.empty());
    return findings.isEmpty() ? outcome : show(context, units, collector, outcome);
  }

  /** What is found is shown, with its fixes, despite errors. */
  private Outcome show(
      Context context,
      List<CompilationUnitTree> units,
      DiagnosticCollector<JavaFileObject> collector,
      Outcome outcome) {
    context.put(ErrorProneOptions.class, ErrorProneOptions.empty());
    int before = collector.getDiagnostics().size();
    ErrorProneScannerTransformer transformer = ErrorProneScannerTransformer.create(checks.get());
    for (CompilationUnitTree unit : units) {
      try {
        transformer.apply(
            new TreePath(unit),
            context,
            description -> description.fixes.forEach(fix -> fix.getImportsToAdd()));
      } catch (RuntimeException | Error broken) {
        if (Failure.isOurs(broken)) {
          return Outcome.failed(Failure.of("editor", broken));
        }
        return outcome.withJavacFailed();
      }
    }
    for (Diagnostic<?> each :
        collector.getDiagnostics().subList(before, collector.getDiagnostics().size())) {
      String text = each.getMessage(Locale.ROOT);
      if (text.contains("AsyncLint: ") && text.contains("failed (")) {
        return Outcome.failed(new Failure("editor: " + place(text), text));
      }
    }
    return outcome;
  }

  /** The first place in our code, to tell failures apart. */
  private static String place(String text) {
    int at = text.indexOf("dev.asynclint.");
    if (at < 0) {
      return text.substring(0, Math.min(80, text.length()));
    }
    int end = at;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  private static boolean hasErrors(DiagnosticCollector<?> collector) {
    return collector.getDiagnostics().stream()
        .anyMatch(each -> each.getKind() == Diagnostic.Kind.ERROR);
  }

  private static List<String> options(Program program) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "-proc:none",
                // No folder of processors: looking through the class path for them takes long.
                "-processorpath",
                ".",
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                // What comes behind the checks is javac's own business.
                "--should-stop=ifNoError=FLOW",
                "-XDaddTypeAnnotationsToSymbol=true"));
    all.addAll(program.options());
    return all;
  }

  /**
   * Opening the class path anew costs more than all the rest: programs without options share it.
   */
  private Files files(Program program) {
    if (!program.options().isEmpty()) {
      return new Files(open(), true);
    }
    if (shared == null) {
      shared = open();
    }
    return new Files(shared, false);
  }

  private static StandardJavaFileManager open() {
    return ToolProvider.getSystemJavaCompiler()
        .getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
  }

  private record Files(StandardJavaFileManager manager, boolean own) implements AutoCloseable {
    @Override
    public void close() {
      if (own) {
        closeQuietly(manager);
      }
    }
  }

  @Override
  public void close() {
    if (shared != null) {
      closeQuietly(shared);
    }
  }

  private static void closeQuietly(StandardJavaFileManager manager) {
    try {
      manager.close();
    } catch (IOException unclosable) {
      throw new UncheckedIOException(unclosable);
    }
  }
}
