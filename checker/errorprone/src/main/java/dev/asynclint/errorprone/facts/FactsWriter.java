package dev.asynclint.errorprone.facts;

import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.facts.ClassFacts.FoundRepairs;
import dev.asynclint.engine.facts.ClassFacts.InModule;
import dev.asynclint.engine.facts.FactsFormat;
import dev.asynclint.engine.facts.TopLevels;
import dev.asynclint.errorprone.facts.ModuleFacts.Stored;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.FileObject;

/**
 * Renews the facts of a module: what is compiled gets new files, and what other classes say of an
 * unchanged class is brought up to date. Holds bytes only, so that the analysis can go when it is
 * done.
 */
final class FactsWriter {
  private final OutputFiles files;
  private final ModuleFacts module;
  private final Map<String, byte[]> compiled = new TreeMap<>();
  private final Map<String, Map<String, List<String>>> overriders;
  private IOException failure;

  /**
   * @param compiledNow the classes that are compiled this time
   * @param overriders as {@link TopLevels#overriders} of the whole module gives them
   */
  FactsWriter(
      OutputFiles files,
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
   * Writes what has changed. What cannot be written is deleted: it tells of a class that was.
   *
   * @param ruleSet names the rules the repairs come from
   * @param repairs what was found in each top-level class, by its name
   * @throws IOException if some file could not be written; the others have been
   */
  void write(String ruleSet, Map<String, List<FoundRepairs>> repairs) throws IOException {
    if (!files.exist()) {
      return;
    }
    compiled.forEach(
        (name, classes) ->
            attempt(
                name,
                () -> {
                  Optional<Integer> classFile = files.classFile(name);
                  // Sources that were compiled on the way need not have got one.
                  if (classFile.isPresent()) {
                    InModule now = inModule(name, ruleSet, repairs);
                    byte[] bytes = FactsFormat.write(classFile.get(), classes, now);
                    files.replace(files.facts(name), bytes);
                  }
                }));
    module
        .unchanged()
        .forEach(
            (name, stored) -> {
              InModule now = inModule(name, ruleSet, repairs);
              if (!now.equals(stored.inModule())) {
                attempt(name, () -> renew(stored, now));
              }
            });
    finish();
  }

  private void renew(Stored stored, InModule now) throws IOException {
    byte[] written = OutputFiles.bytes(stored.file());
    files.replace(
        stored.file(),
        FactsFormat.write(FactsFormat.classFileOf(written), FactsFormat.classesOf(written), now));
  }

  /**
   * Deletes the facts of the whole module: they are not kept any more.
   *
   * @throws IOException if some file could not be deleted
   */
  void forgetAll() throws IOException {
    module.unchanged().values().forEach(stored -> stored.file().delete());
    forgetCompiled();
  }

  /**
   * Deletes the facts of what is compiled: nothing new is known of it.
   *
   * @throws IOException if some file could not be deleted
   */
  void forgetCompiled() throws IOException {
    if (files.exist()) {
      compiled.keySet().forEach(name -> attempt(name, () -> files.facts(name).delete()));
      finish();
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private void attempt(String topLevel, Step step) {
    try {
      step.run();
    } catch (IOException | RuntimeException failed) {
      failure = failed instanceof IOException io ? io : new IOException(topLevel, failed);
      try {
        files.facts(topLevel).delete();
      } catch (IOException | RuntimeException undeletable) {
        // Whoever reads it finds that it does not fit its class.
        failure.addSuppressed(undeletable);
      }
    }
  }

  private void finish() throws IOException {
    module.stale().forEach(FileObject::delete);
    if (failure != null) {
      throw failure;
    }
  }

  private InModule inModule(
      String topLevel, String ruleSet, Map<String, List<FoundRepairs>> repairs) {
    return new InModule(
        ruleSet,
        overriders.getOrDefault(topLevel, Map.of()),
        repairs.getOrDefault(topLevel, List.of()));
  }
}
