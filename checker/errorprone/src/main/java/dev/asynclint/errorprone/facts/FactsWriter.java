package dev.asynclint.errorprone.facts;

import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.facts.ClassFacts.FoundRepairs;
import dev.asynclint.engine.facts.ClassFacts.InModule;
import dev.asynclint.engine.facts.FactsFormat;
import dev.asynclint.engine.facts.TopLevels;
import dev.asynclint.engine.report.WholeFile;
import dev.asynclint.errorprone.facts.ModuleFacts.Stored;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Renews the facts of a module: what is compiled gets new files, and what other classes say of an
 * unchanged class is brought up to date. Holds bytes only, so that the analysis can go when it is
 * done.
 */
final class FactsWriter {
  private final JavaFileManager files;
  private final ModuleFacts module;
  private final Map<String, byte[]> compiled = new TreeMap<>();
  private final Map<String, Map<String, List<String>>> overriders;

  /**
   * @param compiledNow the classes that are compiled this time
   * @param overriders as {@link TopLevels#overriders} of the whole module gives them
   */
  FactsWriter(
      JavaFileManager files,
      ModuleFacts module,
      List<SourceClass> compiledNow,
      Map<String, Map<String, List<String>>> overriders) {
    this.files = files;
    this.module = module;
    this.overriders = overriders;
    new TopLevels(compiledNow)
        .groups()
        .forEach((name, classes) -> compiled.put(name, FactsFormat.writeClasses(classes)));
  }

  /**
   * Writes what has changed.
   *
   * @param ruleSet names the rules the repairs come from
   * @param repairs what was found in each top-level class, by its name
   * @throws IOException at the first file that cannot be written
   */
  void write(String ruleSet, Map<String, List<FoundRepairs>> repairs) throws IOException {
    for (Map.Entry<String, byte[]> each : compiled.entrySet()) {
      String name = each.getKey();
      FileObject file = fileOf(name);
      if (hasClass(file)) {
        replace(file, FactsFormat.write(each.getValue(), inModule(name, ruleSet, repairs)));
      }
    }
    for (Map.Entry<String, Stored> each : module.unchanged().entrySet()) {
      InModule now = inModule(each.getKey(), ruleSet, repairs);
      FileObject file = each.getValue().file();
      if (!now.equals(each.getValue().inModule())) {
        replace(file, FactsFormat.write(FactsFormat.classesOf(ModuleFacts.bytes(file)), now));
      }
    }
    module.stale().forEach(FileObject::delete);
  }

  /** Deletes the facts of what is compiled, and all that are stale: they are not kept any more. */
  void forget() throws IOException {
    for (String name : compiled.keySet()) {
      fileOf(name).delete();
    }
    module.stale().forEach(FileObject::delete);
  }

  private InModule inModule(
      String topLevel, String ruleSet, Map<String, List<FoundRepairs>> repairs) {
    return new InModule(
        ruleSet,
        overriders.getOrDefault(topLevel, Map.of()),
        repairs.getOrDefault(topLevel, List.of()));
  }

  private FileObject fileOf(String topLevel) throws IOException {
    int dot = topLevel.lastIndexOf('.');
    return files.getFileForOutput(
        StandardLocation.CLASS_OUTPUT,
        dot < 0 ? "" : topLevel.substring(0, dot),
        topLevel.substring(dot + 1) + FactsFormat.SUFFIX,
        null);
  }

  /** Sources that were compiled on the way need not have got one. */
  private boolean hasClass(FileObject facts) {
    Path path = path(facts);
    if (path == null) {
      return true;
    }
    String name = path.getFileName().toString();
    return Files.exists(
        path.resolveSibling(
            name.substring(0, name.length() - FactsFormat.SUFFIX.length()) + ".class"));
  }

  private void replace(FileObject file, byte[] bytes) throws IOException {
    Path path = path(file);
    if (path != null) {
      WholeFile.replace(path, bytes);
    } else {
      try (OutputStream out = file.openOutputStream()) {
        out.write(bytes);
      }
    }
  }

  /** Its place, or null where only the file manager knows it. */
  private Path path(FileObject file) {
    if (files instanceof StandardJavaFileManager standard) {
      try {
        return standard.asPath(file);
      } catch (IllegalArgumentException | UnsupportedOperationException ofSomebodyElse) {
        return null;
      }
    }
    return null;
  }
}
