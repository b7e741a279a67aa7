package dev.asynclint.errorprone.facts;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.asynclint.errorprone.AsyncLintCheck;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** A module on disk that is compiled as build tools do: all at once, or some files at a time. */
final class ModuleBuild {
  private static final List<Class<? extends BugChecker>> CHECKS =
      ServiceLoader.load(BugChecker.class, AsyncLintCheck.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::type)
          .filter(AsyncLintCheck.class::isAssignableFrom)
          .<Class<? extends BugChecker>>map(type -> type.asSubclass(BugChecker.class))
          .toList();

  private final Path folder;
  private final String output;
  private final List<Path> classPath = new ArrayList<>();
  private final List<Path> modulePath = new ArrayList<>();
  private final List<String> options = new ArrayList<>();

  /**
   * @param folder its own; sources go below {@code src}, classes below {@code out}
   */
  ModuleBuild(Path folder) {
    this(folder, "out");
  }

  /** Another build of the same sources. */
  ModuleBuild(Path folder, String output) {
    this.folder = folder;
    this.output = output;
  }

  /** Marks a folder as the root of a repository. */
  static Path repository(Path folder) {
    try {
      return Files.createDirectories(folder.resolve(".git")).getParent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path sources() {
    return folder.resolve("src");
  }

  Path classes() {
    return folder.resolve(output);
  }

  Path findingsFile() {
    return folder.resolve(output + ".sarif");
  }

  ModuleBuild source(String path, String text) {
    try {
      Path file = sources().resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  ModuleBuild dependsOn(Path... entries) {
    classPath.addAll(List.of(entries));
    return this;
  }

  ModuleBuild requires(Path... entries) {
    modulePath.addAll(List.of(entries));
    return this;
  }

  ModuleBuild option(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Whether classes came out, and each diagnostic as {@code KIND File.java:line: text}. */
  record Outcome(boolean success, List<String> diagnostics) {
    List<String> of(String check) {
      return diagnostics.stream().filter(text -> text.contains("[" + check + "]")).toList();
    }

    List<String> ours() {
      return diagnostics.stream().filter(text -> text.contains("AsyncLint: ")).toList();
    }
  }

  List<Path> allSources() {
    return files(sources(), ".java");
  }

  /** The files below a folder whose names end so, in order. */
  static List<Path> files(Path folder, String end) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(end)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome compileAll() {
    return compile(allSources());
  }

  Outcome compile(Collection<Path> sources) {
    BaseErrorProneJavaCompiler compiler =
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(CHECKS));
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    List<String> all =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-Xmaxwarns",
                "10000",
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-XDaddTypeAnnotationsToSymbol=true",
                "-XepOpt:AsyncLint:Findings=" + findingsFile()));
    all.addAll(options);
    boolean success;
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8)) {
      Files.createDirectories(classes());
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes()));
      List<Path> visible = new ArrayList<>(classPath);
      visible.add(classes());
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, visible);
      if (!modulePath.isEmpty()) {
        manager.setLocationFromPaths(StandardLocation.MODULE_PATH, modulePath);
      }
      success =
          compiler
              .getTask(
                  null,
                  manager,
                  collector,
                  all,
                  null,
                  manager.getJavaFileObjectsFromPaths(List.copyOf(sources)))
              .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> diagnostics = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : collector.getDiagnostics()) {
      String place =
          each.getSource() == null
              ? ""
              : " "
                  + Path.of(each.getSource().getName()).getFileName()
                  + ":"
                  + each.getLineNumber();
      diagnostics.add(each.getKind() + place + ": " + each.getMessage(Locale.ROOT));
    }
    return new Outcome(success, diagnostics);
  }

  String findings() {
    try {
      return Files.readString(findingsFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The facts files below the class output, by their path there. */
  List<String> facts() {
    return files(classes(), ".asynclint").stream()
        .map(file -> classes().relativize(file).toString().replace('\\', '/'))
        .toList();
  }

  /** The path of each facts file, and a checksum of its bytes. */
  String factBytes() {
    StringBuilder all = new StringBuilder();
    try {
      for (String path : facts()) {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(classes().resolve(path)));
        all.append(path).append(' ').append(Long.toHexString(sum.getValue())).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  void deleteClasses() {
    try {
      for (Path file : files(classes(), "")) {
        if (Files.isRegularFile(file)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs the class output. */
  Path jar(String name) {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out)) {
      for (Path file : files(classes(), "")) {
        if (Files.isRegularFile(file)) {
          zip.putNextEntry(new JarEntry(classes().relativize(file).toString().replace('\\', '/')));
          zip.write(Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }
}
