package dev.asynclint.errorprone.facts;

import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceModule;
import dev.asynclint.engine.facts.ClassFacts.FoundRepairs;
import dev.asynclint.engine.facts.TopLevels;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Repair;
import dev.asynclint.engine.finding.Repairs;
import dev.asynclint.errorprone.facts.ModuleFacts.Stored;
import dev.asynclint.errorprone.lowering.ModuleLowering;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaFileManager;

/**
 * What one compilation has to do with facts: it reads those of its dependencies and of the module's
 * classes that are not compiled this time, and renews the module's.
 */
public final class CompilationFacts {
  private final OutputFiles files;
  private final List<SourceClass> compiled;
  private final List<SourceClass> all;
  private final SourceModule module;
  private final IgnoredFacts ignored = new IgnoredFacts();
  private final ModuleFacts stored;
  private final String ruleSet;

  /**
   * @param ruleSet names the rules that repairs come from
   */
  public CompilationFacts(JavaFileManager files, ModuleLowering.Result lowered, String ruleSet) {
    this.ruleSet = ruleSet;
    this.files = new OutputFiles(files);
    compiled = lowered.module().classes();
    stored = new ModuleFacts(files, lowered.paths(), ignored);
    all = new ArrayList<>(compiled);
    all.addAll(stored.read(compiled));
    module =
        new SourceModule(
            all,
            lowered.module().types(),
            new DependencyFacts(files, lowered.classFiles(), lowered.paths(), ignored));
  }

  /**
   * A module whose classes are all at hand, whatever was compiled now, and the code of its
   * dependencies.
   *
   * @param lowered what was compiled now
   */
  public static SourceModule moduleOf(
      List<SourceClass> classes, JavaFileManager files, ModuleLowering.Result lowered) {
    return new SourceModule(
        classes,
        lowered.module().types(),
        new DependencyFacts(files, lowered.classFiles(), lowered.paths(), new IgnoredFacts()));
  }

  /** The whole module, and the code of its dependencies. */
  public SourceModule module() {
    return module;
  }

  /** One line about facts that cannot be used; empty where all can. */
  public Optional<String> note() {
    return ignored.note();
  }

  /** What earlier compilations knew of how to repair findings in files not compiled this time. */
  public void addKnownRepairs(Repairs repairs) {
    for (SourceClass type : all) {
      Stored facts = stored.unchanged().get(type.name());
      if (facts != null && facts.inModule().ruleSet().equals(ruleSet)) {
        for (FoundRepairs found : facts.inModule().repairs()) {
          repairs.add(found.check(), type.file(), found.range(), found.remedy(), found.repairs());
        }
      }
    }
  }

  /** Takes what is needed to write; all else can go when the analysis is done. */
  public Renewal renewal() {
    TopLevels topLevels = new TopLevels(all);
    Map<String, String> around = new HashMap<>();
    all.forEach(type -> around.put(type.name(), topLevels.topLevel(type.name())));
    return new Renewal(
        new FactsWriter(files, stored, compiled, topLevels.overriders()), ruleSet, around);
  }

  /** The writing of one compilation's facts. */
  public static final class Renewal {
    private final FactsWriter writer;
    private final String ruleSet;
    private final Map<String, String> topLevels;

    private Renewal(FactsWriter writer, String ruleSet, Map<String, String> topLevels) {
      this.writer = writer;
      this.ruleSet = ruleSet;
      this.topLevels = topLevels;
    }

    /**
     * Writes what has changed.
     *
     * @param findings those of the whole module; none where nobody asks for their repairs
     * @throws IOException if a file cannot be written; others may have been
     */
    public void write(List<Finding> findings, Repairs repairs) throws IOException {
      Map<String, List<FoundRepairs>> found = new HashMap<>();
      for (Finding finding : findings) {
        Optional<List<Repair>> known = repairs.known(finding);
        String topLevel = topLevels.get(finding.enclosing().owner());
        if (known.isPresent() && topLevel != null) {
          found
              .computeIfAbsent(topLevel, k -> new ArrayList<>(1))
              .add(
                  new FoundRepairs(
                      finding.check(), finding.range(), finding.remedy(), known.get()));
        }
      }
      writer.write(ruleSet, found);
    }

    /**
     * Deletes the facts of what was compiled: nothing new is known, and the old ones are wrong now.
     *
     * @throws IOException if that fails
     */
    public void forgetCompiled() throws IOException {
      writer.forgetCompiled();
    }

    /**
     * Deletes the facts of the whole module: they are not kept any more.
     *
     * @throws IOException if that fails
     */
    public void forgetAll() throws IOException {
      writer.forgetAll();
    }
  }
}
