package dev.asynclint.errorprone;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.api.MultiTaskListener;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import dev.asynclint.engine.Analysis;
import dev.asynclint.engine.RuleSet;
import dev.asynclint.engine.Settings;
import dev.asynclint.engine.Suppressing;
import dev.asynclint.engine.Suppression;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.body.SourceModule;
import dev.asynclint.engine.body.TypeWorld;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueParser;
import dev.asynclint.engine.catalogue.Problem;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Repairs;
import dev.asynclint.errorprone.AsyncLintOptions.VirtualThreads;
import dev.asynclint.errorprone.facts.CompilationFacts;
import dev.asynclint.errorprone.lowering.ModuleLowering;
import dev.asynclint.errorprone.lowering.SourcePaths;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.tools.JavaFileManager;

/**
 * The one analysis of a compilation. It lives in the compiler's {@link Context}, so that every
 * check of the compilation finds it and nothing outlives it.
 */
final class ModuleAnalysis {
  private static final Context.Key<ModuleAnalysis> KEY = new Context.Key<>();

  private final Announcements announcements;
  private final PlacedFindings placed = new PlacedFindings();
  private final Set<CompilationUnitTree> unvisited =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private final Repairs repairs;
  private final List<String> gaps = new ArrayList<>();
  private List<Finding> found = List.of();
  private List<Suppression> unused = List.of();
  private String ruleSet = "";
  private boolean hasAnalysed;
  private Runnable learnRepairs = () -> {};
  private Runnable renewFacts = () -> {};
  private Runnable atEnd = () -> {};

  private ModuleAnalysis(Announcements announcements, Repairs repairs) {
    this.announcements = announcements;
    this.repairs = repairs;
  }

  /** From the body form to the findings. */
  @FunctionalInterface
  interface Analyzer {
    List<Finding> run(SourceModule module, Catalogue catalogue, Settings settings);
  }

  /** The compilation's analysis; the first who asks has it made, with {@code analyzer}. */
  static ModuleAnalysis of(VisitorState state, Analyzer analyzer) {
    ModuleAnalysis known = state.context.get(KEY);
    if (known == null) {
      known = new ModuleAnalysis(new Announcements(state.context), new Repairs());
      state.context.put(KEY, known);
      known.run(state, analyzer);
      known.awaitEnd(state.context);
    }
    return known;
  }

  /**
   * Makes checks find in another compilation what is known already.
   *
   * @param repairs where they add how to repair it
   */
  static void prepare(Context context, List<Finding> findings, Repairs repairs, SourcePaths paths) {
    ModuleAnalysis prepared = new ModuleAnalysis(new Announcements(context), repairs);
    context.put(KEY, prepared);
    MultiTaskListener.instance(context)
        .add(
            new TaskListener() {
              @Override
              public void started(TaskEvent event) {
                // Before the checks, and with the trees they will visit.
                CompilationUnitTree unit = event.getCompilationUnit();
                if (event.getKind() == TaskEvent.Kind.ANALYZE && unit != null) {
                  prepared.placed.add(
                      unit,
                      paths.of(unit),
                      findings,
                      JavacTrees.instance(context).getSourcePositions());
                }
              }
            });
  }

  /**
   * Makes checks find in this compilation what is known already, in trees that have been
   * attributed.
   *
   * @param repairs where they add how to repair it
   * @param files what findings call the compilation units
   */
  static void prepare(
      Context context,
      List<Finding> findings,
      Repairs repairs,
      Map<CompilationUnitTree, SourceFile> files,
      SourcePositions positions) {
    ModuleAnalysis prepared = new ModuleAnalysis(new Announcements(context), repairs);
    context.put(KEY, prepared);
    files.forEach((unit, file) -> prepared.placed.add(unit, file.path(), findings, positions));
  }

  /** The checks come to this file now, and may add how to repair what was found there. */
  void visit(CompilationUnitTree file) {
    unvisited.remove(file);
  }

  /** Whether the check named {@code check} has anything to say of the file; mostly it has not. */
  boolean hasFindings(String check, CompilationUnitTree file) {
    return placed.has(check, file);
  }

  /** What the check named {@code check} has to say of the tree. */
  List<Finding> findings(String check, CompilationUnitTree file, Tree tree) {
    return placed.of(check, file, tree);
  }

  Announcements announcements() {
    return announcements;
  }

  /** What the checks know about how to repair what was found; they add it as they visit trees. */
  Repairs repairs() {
    return repairs;
  }

  private void run(VisitorState state, Analyzer analyzer) {
    AsyncLintOptions options =
        AsyncLintOptions.of(state.errorProneOptions().getFlags().getFlagsMap());
    options.problems().forEach(announcements::warn);
    ruleSet = RuleSet.name(ModuleAnalysis.class);
    atEnd =
        () -> {
          options
              .findings()
              .ifPresent(
                  file -> {
                    guarded("fixes in files that did not change are missing", learnRepairs);
                    write(file, state);
                  });
          if (Log.instance(state.context).nerrors == 0) {
            DeepStack.run(() -> guarded("the facts cannot be written", renewFacts));
          }
        };
    DeepStack.run(
        () -> {
          if (!guarded(
              "the analysis of this compilation failed", () -> analyze(options, state, analyzer))) {
            gaps.add("The analysis of this compilation failed.");
          }
        });
  }

  /** What is written is written when all classes have been visited, also after errors. */
  private void awaitEnd(Context context) {
    MultiTaskListener.instance(context)
        .add(
            new TaskListener() {
              @Override
              public void finished(TaskEvent event) {
                if (event.getKind() == TaskEvent.Kind.COMPILATION) {
                  guarded("what the analysis found cannot be written", atEnd);
                }
              }
            });
  }

  /** Whether the step came through. */
  private boolean guarded(String failure, Runnable step) {
    try {
      step.run();
      return true;
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError broken) {
      announcements.failure(failure, broken);
      return false;
    }
  }

  private void analyze(AsyncLintOptions options, VisitorState state, Analyzer analyzer) {
    JavaFileManager fileManager = state.context.get(JavaFileManager.class);

    ModuleLowering.Result lowered = ModuleLowering.lower(state.context);
    if (lowered.untyped()) {
      announcements.warn(
          "analysis incomplete, the compiler hands over one file at a time;"
              + " add -XDcompilePolicy=simple to its arguments");
      gaps.add(
          "The compiler handed over one file at a time;"
              + " add -XDcompilePolicy=simple to its arguments.");
    }
    unvisited.addAll(lowered.files().keySet());
    CompilationFacts facts = new CompilationFacts(fileManager, lowered, ruleSet);
    facts.addKnownRepairs(repairs);
    CompilationFacts.Renewal renewal = facts.renewal();
    boolean typed = !lowered.untyped();
    renewFacts = () -> renew(renewal, options, typed);
    Set<String> compiled = new HashSet<>();
    lowered.files().values().forEach(file -> compiled.add(file.path()));
    // Not the lowered module itself: what waits for the end of the compilation holds on to it.
    SourcePaths paths = lowered.paths();
    learnRepairs = () -> learnRepairs(state, compiled, paths);
    TypeWorld types = lowered.module().types();
    Catalogue catalogue = catalogue(options, fileManager, types);
    Settings settings =
        new Settings(
            virtualThreads(options, fileManager, types),
            options.requestHandlers(),
            options.reasonsRequired() ? Suppressing.WITH_REASON : Suppressing.ALWAYS,
            options.untimedWaits());
    found = analyzer.run(facts.module(), catalogue, settings);
    if (options.findings().isPresent()) {
      // A further run of the rules: what they have found stands, whatever becomes of it.
      guarded(
          "suppressions that hide nothing are not told",
          () -> unused = Analysis.unusedSuppressions(facts.module(), catalogue, settings));
    }
    if (options.reasonsRequired()) {
      askForReasons(facts.module(), compiled, state);
    }
    facts.note().ifPresent(announcements::note);
    lowered
        .files()
        .forEach((unit, file) -> placed.add(unit, file.path(), found, lowered.positions()));
    hasAnalysed = true;
  }

  private void askForReasons(SourceModule module, Set<String> compiled, VisitorState state) {
    for (Suppression suppression : Analysis.unexplainedSuppressions(module)) {
      if (compiled.contains(suppression.file().path())
          && FindingsFile.isActive(suppression.check(), state.errorProneOptions())) {
        announcements.warn(
            suppression.file().path()
                + ":"
                + suppression.line()
                + ": the suppression of "
                + suppression.check()
                + " does not count without a reason; add \"reason: \u2026\" beside the name");
      }
    }
  }

  private void write(String file, VisitorState state) {
    if (!unvisited.isEmpty() && Log.instance(state.context).nerrors > 0) {
      gaps.add(
          "The compilation has errors and ended before all files were visited; fixes are missing.");
    }
    try {
      new FindingsFile(file, ruleSet)
          .write(found, unused, repairs, gaps, state.errorProneOptions(), state.severityMap());
    } catch (IOException | InvalidPathException unwritable) {
      announcements.warn(
          "cannot write the findings to '" + file + "' (" + FindingsFile.reason(unwritable) + ")");
    }
  }

  /** Findings in files that are not compiled are shown in the findings file only. */
  private void learnRepairs(VisitorState state, Set<String> compiled, SourcePaths paths) {
    List<Finding> unknown = new ArrayList<>();
    for (Finding finding : found) {
      if (!finding.suppressed()
          && !compiled.contains(finding.file().path())
          && repairs.known(finding).isEmpty()
          && FindingsFile.isActive(finding.check(), state.errorProneOptions())) {
        unknown.add(finding);
      }
    }
    new UnchangedFiles(state.context, paths).learn(unknown, repairs);
  }

  /** Facts that are not renewed are deleted: the classes they tell of have changed. */
  private void renew(CompilationFacts.Renewal renewal, AsyncLintOptions options, boolean typed) {
    try {
      if (!options.facts()) {
        renewal.forgetAll();
      } else if (typed && hasAnalysed) {
        // Without a findings file nobody has learnt all repairs, and half of them help nobody.
        renewal.write(options.findings().isPresent() ? found : List.of(), repairs);
      } else {
        renewal.forgetCompiled();
      }
    } catch (IOException unwritable) {
      // A note: a warning would be an error under -Werror, with all classes written.
      announcements.note("cannot write the facts (" + FindingsFile.reason(unwritable) + ")");
    }
  }

  private Catalogue catalogue(
      AsyncLintOptions options, JavaFileManager fileManager, TypeWorld types) {
    CatalogueFiles further = new CatalogueFiles(fileManager, options.catalogue());
    further.problems().forEach(announcements::warn);
    CatalogueParser.Parsed parsed = CatalogueParser.parse(Catalogue.withBundled(further.sources()));
    for (Problem problem : parsed.problems()) {
      announcements.warn(problem.toString());
    }
    return Catalogue.of(parsed.lines(), types);
  }

  private boolean virtualThreads(
      AsyncLintOptions options, JavaFileManager fileManager, TypeWorld types) {
    if (options.virtualThreads() != VirtualThreads.DETECT) {
      return options.virtualThreads() == VirtualThreads.ON;
    }
    Optional<String> reason = VirtualThreadDetection.reason(fileManager, types);
    reason.ifPresent(
        text ->
            announcements.note(
                "requests are taken to run on virtual threads, where waiting is legal ("
                    + text
                    + "); -XepOpt:AsyncLint:VirtualThreads=off says otherwise"));
    return reason.isPresent();
  }
}
