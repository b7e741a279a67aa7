package dev.asynclint.errorprone;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Compiles sources given as text with one check or all, and tells everything the user would be
 * told.
 */
final class Compilation {
  private final List<Class<? extends BugChecker>> checks;
  private final List<JavaFileObject> files = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final List<Processor> processors = new ArrayList<>();
  private String policy = "simple";
  private final Path output;

  /**
   * @param output where the classes go
   */
  Compilation(Class<? extends BugChecker> check, Path output) {
    this(List.of(check), output);
  }

  Compilation(List<Class<? extends BugChecker>> checks, Path output) {
    this.checks = checks;
    this.output = output;
  }

  /** With every check of ours that a user gets. */
  static Compilation withAllChecks(Path output) {
    List<Class<? extends BugChecker>> ours = new ArrayList<>();
    for (BugChecker each : ServiceLoader.load(BugChecker.class)) {
      if (each instanceof AsyncLintCheck) {
        ours.add(each.getClass());
      }
    }
    return new Compilation(ours, output);
  }

  Compilation source(String name, String text) {
    files.add(new TextFile(URI.create("/" + name), text));
    return this;
  }

  /** A file that lies on disk. */
  Compilation file(Path path) {
    try {
      files.add(new TextFile(path.toUri(), Files.readString(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Compilation option(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Processors that run; those of option {@code -processorpath} run without this. */
  Compilation processor(Processor processor) {
    processors.add(processor);
    return this;
  }

  Compilation policy(String name) {
    policy = name;
    return this;
  }

  Compilation resource(String name, String text) {
    try {
      Files.createDirectories(output.resolve(name).getParent());
      Files.writeString(output.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** What happened: whether classes came out, and each diagnostic as {@code KIND line: text}. */
  record Outcome(boolean success, List<String> diagnostics) {
    List<String> ours() {
      return diagnostics.stream().filter(text -> text.contains("AsyncLint: ")).toList();
    }
  }

  Outcome run() {
    BaseErrorProneJavaCompiler compiler =
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(checks));
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    List<String> all =
        new ArrayList<>(
            List.of(
                "-XDcompilePolicy=" + policy,
                "--should-stop=ifError=FLOW",
                "-XDaddTypeAnnotationsToSymbol=true"));
    if (processors.isEmpty() && !options.contains("-processorpath")) {
      all.add("-proc:none");
    }
    all.addAll(options);
    boolean success;
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, manager, collector, all, null, files);
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      success = task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> diagnostics = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : collector.getDiagnostics()) {
      String place = each.getLineNumber() > 0 ? " " + each.getLineNumber() : "";
      diagnostics.add(each.getKind() + place + ": " + each.getMessage(Locale.ROOT));
    }
    return new Outcome(success, diagnostics);
  }

  /** A file whose address has no scheme, as some build tools and test kits make them. */
  private static final class TextFile extends SimpleJavaFileObject {
    private final String text;

    TextFile(URI uri, String text) {
      super(uri, Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
