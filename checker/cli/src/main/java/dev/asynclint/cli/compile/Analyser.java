package dev.asynclint.cli.compile;

import dev.asynclint.cli.Checks;
import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.findings.SarifReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Compiles in this process with Error Prone and our checks alone. What javac writes is thrown away,
 * unless the compilation says where it goes.
 */
public final class Analyser {
  private final Progress progress;
  private final Consumer<String> remarks;

  /**
   * @param progress who is told how far it is
   * @param remarks is told what there is to say of the analysis as a whole, a line each: options
   *     and catalogues that cannot be read, what was assumed
   */
  public Analyser(Progress progress, Consumer<String> remarks) {
    this.progress = progress;
    this.remarks = remarks;
  }

  /**
   * Compiles, and reads what was found.
   *
   * @throws Unusable if javac met errors, or could not be run
   */
  public Report analyse(Compilation compilation) throws Unusable {
    Javac javac = Javac.ofThisJdk(progress, remarks);
    try (TemporaryFolder folder = TemporaryFolder.make()) {
      Path findings = folder.path().resolve("findings.sarif");
      List<Path> plugins = new ArrayList<>(PluginPath.find());
      plugins.addAll(ErrorProneJars.copyTo(folder(folder, "error-prone")));
      List<Javac.Error> errors =
          javac.compile(
              compilation,
              compilation.classes().orElse(folder.path().resolve("classes")),
              plugins,
              List.of(
                  "-XDcompilePolicy=simple",
                  "--should-stop=ifError=FLOW",
                  flags(compilation, findings)));
      if (!errors.isEmpty()) {
        throw new Unusable(
            "The sources do not compile, "
                + errors.size()
                + (errors.size() == 1 ? " error: " : " errors, the first: ")
                + errors.get(0).text());
      }
      if (!Files.exists(findings)) {
        throw new Unusable("Nothing was analysed: javac ended before the checks were asked");
      }
      return new SarifReader().read(findings).with(errors(compilation));
    }
  }

  /**
   * Compiles without any check.
   *
   * @return the files with errors; empty if it compiles, and nothing in them if the errors are
   *     about no file
   */
  public Optional<Set<Path>> broken(Compilation compilation) throws Unusable {
    try (TemporaryFolder folder = TemporaryFolder.make()) {
      List<Javac.Error> errors =
          Javac.ofThisJdk(progress, silent -> {})
              .compile(compilation, folder.path().resolve("classes"), List.of(), List.of());
      if (errors.isEmpty()) {
        return Optional.empty();
      }
      Set<Path> files = new LinkedHashSet<>();
      errors.stream().map(Javac.Error::file).filter(file -> file != null).forEach(files::add);
      return Optional.of(files);
    }
  }

  private static Path folder(TemporaryFolder parent, String name) throws Unusable {
    try {
      return Files.createDirectories(parent.path().resolve(name));
    } catch (IOException unwritable) {
      throw new Unusable("Cannot write to " + parent.path());
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

  private static String flags(Compilation compilation, Path findings) throws Unusable {
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
}
