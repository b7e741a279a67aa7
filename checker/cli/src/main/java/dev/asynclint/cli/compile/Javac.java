package dev.asynclint.cli.compile;

import static java.util.stream.Collectors.joining;

import com.sun.source.util.JavacTask;
import dev.asynclint.cli.Unusable;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** javac in this process, with a compilation's own arguments. */
final class Javac {
  private static final int LONGEST_MESSAGE = 300;

  /** How what the plugin says of a whole compilation begins. */
  private static final String OURS = "AsyncLint: ";

  private final JavaCompiler javac;
  private final Progress progress;
  private final Consumer<String> remarks;

  private Javac(JavaCompiler javac, Progress progress, Consumer<String> remarks) {
    this.javac = javac;
    this.progress = progress;
    this.remarks = remarks;
  }

  /**
   * That of the running JDK.
   *
   * @param remarks is told what the plugin says of the compilation, a line each
   */
  static Javac ofThisJdk(Progress progress, Consumer<String> remarks) throws Unusable {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new Unusable(
          "There is no compiler in " + System.getProperty("java.home") + ": a JDK is needed");
    }
    return new Javac(javac, progress, remarks);
  }

  /**
   * An error that javac met.
   *
   * @param file null where it is about no file
   */
  record Error(Path file, long line, String message) {
    String text() {
      return (file == null ? "" : file.getFileName() + ":" + line + ": ") + message;
    }
  }

  /**
   * Compiles.
   *
   * @param classes where classes go
   * @param plugins what is on the processor path behind the project's processors
   * @param more further arguments
   * @return the errors; empty if it compiles
   */
  List<Error> compile(Compilation compilation, Path classes, List<Path> plugins, List<String> more)
      throws Unusable {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> arguments = new ArrayList<>(arguments(compilation, classes, plugins));
    arguments.addAll(more);
    StringWriter beside = new StringWriter();
    try (PluginFiles files = PluginFiles.of(said, Charset.forName(compilation.encoding()))) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              beside,
              files,
              said,
              arguments,
              null,
              files.getJavaFileObjectsFromPaths(compilation.sources()));
      ((JavacTask) task).addTaskListener(progress);
      progress.begin(compilation.sources().size());
      boolean compiled = task.call();
      progress.end();
      remark(said.getDiagnostics());
      return compiled ? List.of() : errors(said.getDiagnostics(), beside.toString());
    } catch (IllegalArgumentException wrong) {
      throw new Unusable(
          "javac does not take that: " + wrong.getMessage().lines().findFirst().orElse(""));
    } catch (IOException closing) {
      throw new Unusable("javac could not finish: " + closing.getMessage());
    } finally {
      progress.end();
    }
  }

  private void remark(List<Diagnostic<? extends JavaFileObject>> said) {
    for (Diagnostic<? extends JavaFileObject> each : said) {
      String message = each.getMessage(Locale.ROOT);
      if (each.getKind() != Diagnostic.Kind.ERROR && message.startsWith(OURS)) {
        boolean isNote = each.getKind() == Diagnostic.Kind.NOTE;
        remarks.accept(isNote ? OURS + "note: " + message.substring(OURS.length()) : message);
      }
    }
  }

  private static List<String> arguments(Compilation compilation, Path classes, List<Path> plugins)
      throws Unusable {
    try {
      Files.createDirectories(classes);
    } catch (IOException unwritable) {
      throw new Unusable("Cannot write to " + classes);
    }
    List<Path> processorPath = new ArrayList<>(compilation.processorPath());
    processorPath.addAll(plugins);
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-d", classes.toString(), "-implicit:none", "-g", "-parameters"));
    arguments.addAll(List.of("-encoding", compilation.encoding()));
    if (!processorPath.isEmpty()) {
      arguments.addAll(List.of("-processorpath", joined(processorPath)));
    }
    if (compilation.processorPath().isEmpty()) {
      arguments.add("-proc:none");
    }
    compilation.release().ifPresent(release -> arguments.addAll(List.of("--release", release)));
    arguments.addAll(List.of("-classpath", joined(compilation.classPath())));
    if (!compilation.modulePath().isEmpty()) {
      arguments.addAll(List.of("--module-path", joined(compilation.modulePath())));
    }
    arguments.addAll(compilation.javac());
    return arguments;
  }

  private static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(joining(File.pathSeparator));
  }

  private static List<Error> errors(
      List<Diagnostic<? extends JavaFileObject>> said, String beside) {
    List<Error> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : said) {
      if (each.getKind() == Diagnostic.Kind.ERROR) {
        Path file = each.getSource() == null ? null : Path.of(each.getSource().toUri());
        errors.add(new Error(file, each.getLineNumber(), brief(each.getMessage(Locale.ROOT))));
      }
    }
    return errors.isEmpty() ? List.of(new Error(null, 0, crash(beside))) : errors;
  }

  /** What threw, where a processor or plugin did: javac writes that beside its diagnostics. */
  private static String crash(String beside) {
    return beside
        .lines()
        .map(line -> line.strip().replaceFirst("^Caused by: ", ""))
        .filter(line -> line.matches("[\\w.$]+(Exception|Error)\\b.*"))
        .findFirst()
        .map(line -> "javac failed: " + brief(line))
        .orElse("javac failed without a word");
  }

  /**
   * What javac says of a symbol that is missing stands in further lines, and so do stack traces.
   */
  private static String brief(String message) {
    String text = message.lines().map(String::strip).limit(3).collect(joining(" "));
    return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + " …" : text;
  }
}
