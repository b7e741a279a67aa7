package dev.asynclint.errorprone;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.code.Symbol.ModuleSymbol;
import com.sun.tools.javac.comp.Modules;
import com.sun.tools.javac.main.Option;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Options;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Repairs;
import dev.asynclint.errorprone.lowering.SourcePaths;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Learns how to repair findings in files that are not compiled this time. A file that did not
 * change can get a finding that it did not have: some code it calls waits now. Only its trees tell
 * how to repair it, so the file is attributed once more, by itself, and the checks visit it.
 */
final class UnchangedFiles {
  private static final List<Option> SAME =
      List.of(Option.RELEASE, Option.SOURCE, Option.TARGET, Option.ENCODING, Option.PREVIEW);

  private final Context context;
  private final SourcePaths paths;

  UnchangedFiles(Context context, SourcePaths paths) {
    this.context = context;
    this.paths = paths;
  }

  /**
   * Adds what the checks know; nothing for files that are not found or do not compile.
   *
   * @param findings in files that are not compiled this time
   */
  void learn(List<Finding> findings, Repairs repairs) {
    TreeMap<String, List<Finding>> byPath = new TreeMap<>();
    for (Finding finding : findings) {
      byPath.computeIfAbsent(finding.file().path(), k -> new ArrayList<>(1)).add(finding);
    }
    List<Path> sources = new ArrayList<>();
    byPath.keySet().forEach(path -> paths.locate(path).ifPresent(sources::add));
    Set<Class<? extends BugChecker>> checks = new LinkedHashSet<>();
    findings.forEach(finding -> AsyncLintCheck.named(finding.check()).ifPresent(checks::add));
    if (sources.isEmpty() || checks.isEmpty()) {
      return;
    }
    try {
      visit(sources, checks, findings, repairs);
    } catch (IOException unreadable) {
      // The findings stay, without a way to repair them.
    }
  }

  private void visit(
      List<Path> sources,
      Collection<Class<? extends BugChecker>> checks,
      List<Finding> findings,
      Repairs repairs)
      throws IOException {
    BaseErrorProneJavaCompiler compiler =
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(checks));
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(silence -> {}, null, encoding())) {
      setLocations(manager);
      BasicJavacTask task =
          (BasicJavacTask)
              compiler.getTask(
                  null,
                  manager,
                  silence -> {},
                  options(sources),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources));
      ModuleAnalysis.prepare(task.getContext(), findings, repairs, paths);
      task.analyze();
    }
  }

  private Charset encoding() {
    String name = Options.instance(context).get(Option.ENCODING);
    return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
  }

  private void setLocations(StandardJavaFileManager manager) throws IOException {
    List<Path> output = paths(StandardLocation.CLASS_OUTPUT);
    for (StandardLocation location :
        List.of(StandardLocation.CLASS_PATH, StandardLocation.MODULE_PATH)) {
      List<Path> all = new ArrayList<>(output);
      all.addAll(paths(location));
      if (location == StandardLocation.CLASS_PATH || module().isPresent()) {
        manager.setLocationFromPaths(location, all);
      }
    }
  }

  private List<Path> paths(Location location) {
    List<Path> found = new ArrayList<>();
    if (context.get(JavaFileManager.class) instanceof StandardJavaFileManager standard) {
      Iterable<? extends Path> all = standard.getLocationAsPaths(location);
      if (all != null) {
        all.forEach(found::add);
      }
    }
    return found;
  }

  private Optional<String> module() {
    ModuleSymbol module = Modules.instance(context).getDefaultModule();
    return module == null || module.isUnnamed() || module.isNoModule()
        ? Optional.empty()
        : Optional.of(module.name.toString());
  }

  private List<String> options(List<Path> sources) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-XDaddTypeAnnotationsToSymbol=true"));
    Options given = Options.instance(context);
    for (Option option : SAME) {
      String value = given.get(option);
      if (value != null) {
        options.add(option.primaryName);
        if (option != Option.PREVIEW) {
          options.add(value);
        }
      }
    }
    module()
        .ifPresent(
            name -> {
              options.add("--patch-module");
              options.add(
                  name
                      + "="
                      + String.join(
                          System.getProperty("path.separator"),
                          sources.stream().map(s -> s.getParent().toString()).distinct().toList()));
            });
    return options;
  }
}
