package dev.asynclint.cli.compile;

import static java.util.stream.Collectors.joining;

import dev.asynclint.cli.Checks;
import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.findings.SarifReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles in this process with Error Prone and our checks alone. What javac writes is thrown away,
 * unless the compilation says where it goes.
 */
public final class Analyser {
  /** By these resources the class path entries that hold the plugin are known. */
  private static final List<String> OURS =
      List.of(
          "/META-INF/services/com.google.errorprone.bugpatterns.BugChecker",
          "/META-INF/asynclint/jdk.txt");

  private static final int LONGEST_MESSAGE = 300;

  /**
   * Compiles, and reads what was found.
   *
   * @throws Unusable if javac met errors, or could not be run
   */
  public Report analyse(Compilation compilation) throws Unusable {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new Unusable(
          "There is no compiler in " + System.getProperty("java.home") + ": a JDK is needed");
    }
    Path folder = temporaryFolder();
    try {
      Path findings = folder.resolve("findings.sarif");
      compile(javac, compilation, folder, findings);
      if (!Files.exists(findings)) {
        throw new Unusable("Nothing was analysed: javac ended before the checks were asked");
      }
      return new SarifReader().read(findings).with(errors(compilation));
    } finally {
      delete(folder);
    }
  }

  /**
   * Findings that are to be errors are warnings to javac: it could not tell them from code that
   * does not compile.
   */
  private static Set<String> errors(Compilation compilation) {
    return compilation.severities().entrySet().stream()
        .filter(each -> each.getValue().equals("ERROR"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static void compile(
      JavaCompiler javac, Compilation compilation, Path folder, Path findings) throws Unusable {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (PluginFiles files = PluginFiles.of(said, Charset.forName(compilation.encoding()))) {
      boolean compiled =
          javac
              .getTask(
                  Writer.nullWriter(),
                  files,
                  said,
                  arguments(compilation, folder, findings),
                  null,
                  files.getJavaFileObjectsFromPaths(compilation.sources()))
              .call();
      if (!compiled) {
        throw new Unusable(errors(said.getDiagnostics()));
      }
    } catch (IllegalArgumentException wrong) {
      throw new Unusable(
          "javac does not take that: " + wrong.getMessage().lines().findFirst().orElse(""));
    } catch (IOException closing) {
      throw new Unusable("javac could not finish: " + closing.getMessage());
    }
  }

  private static List<String> arguments(Compilation compilation, Path folder, Path findings)
      throws Unusable {
    Path classes = compilation.classes().orElse(folder.resolve("classes"));
    Path jars = folder.resolve("error-prone");
    try {
      Files.createDirectories(classes);
      Files.createDirectories(jars);
    } catch (IOException unwritable) {
      throw new Unusable("Cannot write to " + classes);
    }
    List<Path> processorPath = new ArrayList<>(compilation.processorPath());
    processorPath.addAll(plugin());
    processorPath.addAll(ErrorProneJars.copyTo(jars));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-d", classes.toString(), "-implicit:none", "-g", "-parameters"));
    arguments.addAll(List.of("-encoding", compilation.encoding()));
    arguments.addAll(List.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW"));
    arguments.addAll(List.of("-processorpath", joined(processorPath)));
    if (compilation.processorPath().isEmpty()) {
      arguments.add("-proc:none");
    }
    compilation.release().ifPresent(release -> arguments.addAll(List.of("--release", release)));
    arguments.addAll(List.of("-classpath", joined(compilation.classPath())));
    if (!compilation.modulePath().isEmpty()) {
      arguments.addAll(List.of("--module-path", joined(compilation.modulePath())));
    }
    arguments.addAll(compilation.javac());
    arguments.add(plugin(compilation, findings));
    return arguments;
  }

  private static String plugin(Compilation compilation, Path findings) throws Unusable {
    List<String> flags = new ArrayList<>(List.of("-Xplugin:ErrorProne", "-XepDisableAllChecks"));
    for (String check : Checks.names()) {
      String severity = compilation.severities().getOrDefault(check, "WARN");
      flags.add("-Xep:" + check + ":" + (severity.equals("ERROR") ? "WARN" : severity));
    }
    Map<String, String> options = new TreeMap<>(compilation.options());
    options.put("Findings", findings.toString());
    for (var option : options.entrySet()) {
      if (option.getValue().chars().anyMatch(Character::isWhitespace)) {
        throw new Unusable(
            "Error Prone takes no blanks in options: " + option.getKey() + "=" + option.getValue());
      }
      flags.add("-XepOpt:AsyncLint:" + option.getKey() + "=" + option.getValue());
    }
    return String.join(" ", flags);
  }

  /** Where the plugin and its engine come from: the command's own jar, or folders of classes. */
  private static List<Path> plugin() throws Unusable {
    List<Path> places = new ArrayList<>();
    for (String resource : OURS) {
      URL url = Analyser.class.getResource(resource);
      if (url == null) {
        throw new Unusable("This command was built without the checks: build it with Maven");
      }
      try {
        String place = url.toURI().toString();
        Path path =
            place.startsWith("jar:")
                ? Path.of(new java.net.URI(place.substring(4, place.indexOf("!/"))))
                : Path.of(
                    new java.net.URI(place.substring(0, place.length() - resource.length() + 1)));
        if (!places.contains(path)) {
          places.add(path);
        }
      } catch (URISyntaxException noPath) {
        throw new Unusable("Cannot find this command's own jar at " + url);
      }
    }
    return places;
  }

  private static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(joining(File.pathSeparator));
  }

  private static String errors(List<Diagnostic<? extends JavaFileObject>> said) {
    List<Diagnostic<? extends JavaFileObject>> errors =
        said.stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR).toList();
    if (errors.isEmpty()) {
      return "javac failed without a word";
    }
    Diagnostic<? extends JavaFileObject> first = errors.get(0);
    String place =
        first.getSource() == null
            ? ""
            : Path.of(first.getSource().toUri()).getFileName() + ":" + first.getLineNumber() + ": ";
    return "The sources do not compile, "
        + errors.size()
        + (errors.size() == 1 ? " error: " : " errors, the first: ")
        + place
        + brief(first.getMessage(Locale.ROOT));
  }

  /**
   * What javac says of a symbol that is missing stands in further lines, and so do stack traces.
   */
  private static String brief(String message) {
    String text = message.lines().map(String::strip).limit(3).collect(joining(" "));
    return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + " …" : text;
  }

  private static Path temporaryFolder() throws Unusable {
    try {
      return Files.createTempDirectory("asynclint");
    } catch (IOException unwritable) {
      throw new Unusable("Cannot write to " + System.getProperty("java.io.tmpdir"));
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException left) {
      // A temporary folder that stays harms nobody.
      folder.toFile().deleteOnExit();
    }
  }
}
