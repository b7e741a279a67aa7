package dev.asynclint.errorprone.lowering;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Lowers sources given as text. */
final class Sources {
  private final List<JavaFileObject> files = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private final List<String> options = new ArrayList<>();

  static Sources of(String name, String text) {
    return new Sources().and(name, text);
  }

  Sources and(String name, String text) {
    files.add(new TextFile(name, text));
    texts.put(name, text);
    return this;
  }

  Sources option(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Lowers sources that may be wrong: what javac cannot resolve has to be survived. */
  ModuleLowering.Result lowerDespiteErrors() {
    return lower(false);
  }

  ModuleLowering.Result lower() {
    return lower(true);
  }

  private ModuleLowering.Result lower(boolean strict) {
    if (!options.contains("-processorpath")) {
      options.add("-proc:none");
    }
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problems, options, null, files);
    try {
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    problems.getDiagnostics().stream()
        .filter(problem -> strict && problem.getKind() == javax.tools.Diagnostic.Kind.ERROR)
        .findAny()
        .ifPresent(
            problem -> {
              throw new AssertionError(problem.toString());
            });
    return ModuleLowering.lower(((BasicJavacTask) task).getContext());
  }

  /** The only source's text behind a range. */
  String text(SourceClass type, dev.asynclint.engine.body.Range range) {
    return texts.get(type.file().path()).substring(range.start(), range.end());
  }

  static SourceClass type(ModuleLowering.Result result, String name) {
    return result.module().classes().stream()
        .filter(type -> type.name().equals(name))
        .findAny()
        .orElseThrow(
            () ->
                new AssertionError(
                    name
                        + " not in "
                        + result.module().classes().stream().map(SourceClass::name).toList()));
  }

  static SourceMethod method(ModuleLowering.Result result, String type, String name) {
    return type(result, type).methods().stream()
        .filter(method -> method.key().name().equals(name))
        .findAny()
        .orElseThrow();
  }

  /** The body of method {@code m} of class {@code T} with the given members, as text. */
  static String body(String members) {
    ModuleLowering.Result result =
        of(
                "T.java",
                "import java.util.*;\nimport java.util.concurrent.*;\nimport java.util.function.*;\nclass T {\n"
                    + members
                    + "\n}\n")
            .lower();
    String text = BodyPrinter.print(method(result, "T", "m"));
    return text.substring(text.indexOf('\n') + 1).replaceAll("(?m)^  ", "");
  }

  private static final class TextFile extends SimpleJavaFileObject {
    private final String text;

    TextFile(String name, String text) {
      super(URI.create("/" + name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
