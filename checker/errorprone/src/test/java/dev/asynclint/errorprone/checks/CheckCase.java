package dev.asynclint.errorprone.checks;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.FileManagers;
import com.google.errorprone.FileObjects;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * One source file, or the files of one folder, compiled as one module.
 *
 * <p>Comments at the start of a file say what the case needs:
 *
 * <ul>
 *   <li>{@code // args: -XepOpt:...} further arguments of the compiler, separated by blanks
 *   <li>{@code // without: spring-webmvc} jars that are not on its class path, by the start of
 *       their name
 *   <li>{@code // java: 21} the oldest JDK that can compile it; skipped on older ones
 * </ul>
 *
 * @param name file name without {@code .java}, or name of the folder
 * @param sources path within the source root to text
 * @param classOutput files that lie in the class output before the compilation starts
 */
record CheckCase(String name, Map<String, String> sources, Map<String, String> classOutput) {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern DIRECTIVE =
      Pattern.compile("(?m)^// (args|without|java): (.+?)\\s*$");
  private static final Pattern REPORT = Pattern.compile("// BUG: Diagnostic ");
  private static final Pattern SILENCE = Pattern.compile("// OK: ");

  static CheckCase of(Path fileOrFolder) {
    Map<String, String> sources = new TreeMap<>();
    Map<String, String> classOutput = new TreeMap<>();
    try (Stream<Path> files = Files.walk(fileOrFolder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = Files.readString(file);
        String fileName = file.getFileName().toString();
        if (fileName.endsWith(".java")) {
          Matcher found = PACKAGE.matcher(text);
          String folder = found.find() ? found.group(1).replace('.', '/') + "/" : "";
          sources.put(folder + fileName, text);
        } else {
          classOutput.put(fileOrFolder.relativize(file).toString(), text);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = fileOrFolder.getFileName().toString().replaceFirst("\\.java$", "");
    return new CheckCase(name, sources, classOutput);
  }

  int expectedReports() {
    return count(REPORT);
  }

  int expectedSilences() {
    return count(SILENCE);
  }

  boolean runsHere() {
    return directive("java")
        .allMatch(java -> Integer.parseInt(java) <= Runtime.version().feature());
  }

  List<String> javacArgs() throws IOException {
    List<String> args = new ArrayList<>(List.of("-XDcompilePolicy=simple", "-parameters"));
    directive("args").forEach(args::add);
    List<String> without = directive("without").toList();
    if (!without.isEmpty()) {
      args.add("-classpath");
      args.add(classPath(without));
    }
    if (!classOutput.isEmpty()) {
      Path output = Files.createTempDirectory(Path.of("target"), "classes");
      for (Map.Entry<String, String> file : classOutput.entrySet()) {
        Path path = output.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      args.add("-d");
      args.add(output.toString());
    }
    return args;
  }

  /** Everything the check prints, in order of file and line. */
  String print(Class<? extends BugChecker> check) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter crash = new StringWriter();
    boolean compiled =
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(check))
            .getTask(
                crash,
                FileManagers.testFileManager(),
                diagnostics,
                Stream.concat(Stream.of("-proc:none"), javacArgs().stream()).toList(),
                null,
                sources.entrySet().stream()
                    .map(file -> FileObjects.forSourceLines(file.getKey(), file.getValue()))
                    .toList())
            .call();
    if (!compiled) {
      throw new AssertionError(name + " does not compile: " + diagnostics.getDiagnostics() + crash);
    }
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getMessage(Locale.ENGLISH).contains("[" + check.getSimpleName() + "]"))
        .sorted(
            Comparator.<Diagnostic<? extends JavaFileObject>, String>comparing(CheckCase::file)
                .thenComparing(Diagnostic::getPosition))
        .map(
            each ->
                file(each)
                    + ":"
                    + each.getLineNumber()
                    + ": "
                    + each.getKind().toString().toLowerCase(Locale.ROOT)
                    + ": "
                    + each.getMessage(Locale.ENGLISH)
                    + "\n")
        .collect(joining());
  }

  private static String file(Diagnostic<? extends JavaFileObject> diagnostic) {
    String path = diagnostic.getSource().getName();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String classPath(List<String> without) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry ->
                without.stream().noneMatch(Path.of(entry).getFileName().toString()::startsWith))
        .collect(joining(File.pathSeparator));
  }

  private Stream<String> directive(String word) {
    return sources.values().stream()
        .map(text -> text.substring(0, Math.max(0, text.indexOf("package "))))
        .flatMap(head -> DIRECTIVE.matcher(head).results())
        .filter(found -> found.group(1).equals(word))
        .flatMap(found -> Arrays.stream(found.group(2).split("\\s+")));
  }

  private int count(Pattern pattern) {
    return sources.values().stream()
        .mapToInt(text -> (int) pattern.matcher(text).results().count())
        .sum();
  }
}
