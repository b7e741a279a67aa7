package dev.asynclint.errorprone;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.MultiTaskListener;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import dev.asynclint.engine.Settings;
import dev.asynclint.engine.body.Range;
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
import dev.asynclint.errorprone.lowering.Ranges;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
  private final Map<CompilationUnitTree, FileFindings> files = new IdentityHashMap<>();
  private final Set<CompilationUnitTree> visited =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<CompilationUnitTree> sources =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private final Repairs repairs = new Repairs();
  private final List<String> gaps = new ArrayList<>();
  private List<Finding> found = List.of();
  private boolean hasAnalysed;
  private Runnable renewFacts = () -> {};
  private Runnable atEnd = () -> {};

  private ModuleAnalysis(Announcements announcements) {
    this.announcements = announcements;
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
      known = new ModuleAnalysis(new Announcements(state.context));
      state.context.put(KEY, known);
      known.run(state, analyzer);
      known.awaitEnd(state.context);
    }
    return known;
  }

  /** What the check named {@code check} has to say of the tree; mostly nothing. */
  List<Finding> findings(String check, CompilationUnitTree file, Tree tree) {
    visited.add(file);
    FileFindings findings = files.get(file);
    return findings == null ? List.of() : findings.of(check, tree);
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
    atEnd =
        () -> {
          options.findings().ifPresent(file -> write(file, state));
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
    sources.addAll(lowered.files().keySet());
    CompilationFacts facts = new CompilationFacts(fileManager, lowered);
    facts.addKnownRepairs(repairs);
    CompilationFacts.Renewal renewal = facts.renewal();
    boolean keep = options.facts() && !lowered.untyped();
    renewFacts = () -> renew(renewal, keep);
    TypeWorld types = lowered.module().types();
    Catalogue catalogue = catalogue(options, fileManager, types);
    Settings settings =
        new Settings(virtualThreads(options, fileManager, types), options.requestHandlers());
    found = analyzer.run(facts.module(), catalogue, settings);
    facts.note().ifPresent(announcements::note);
    place(found, lowered);
    hasAnalysed = true;
  }

  private void write(String file, VisitorState state) {
    sources.removeAll(visited);
    if (!sources.isEmpty() && Log.instance(state.context).nerrors > 0) {
      gaps.add(
          "The compilation has errors and ended before all files were visited; fixes are missing.");
    }
    try {
      new FindingsFile(file)
          .write(found, repairs, gaps, state.errorProneOptions(), state.severityMap());
    } catch (IOException | InvalidPathException unwritable) {
      announcements.warn(
          "cannot write the findings to '" + file + "' (" + FindingsFile.reason(unwritable) + ")");
    }
  }

  /** Facts that are not renewed are deleted: the classes they tell of have changed. */
  private void renew(CompilationFacts.Renewal renewal, boolean keep) {
    try {
      if (keep && hasAnalysed) {
        renewal.write(found, repairs);
      } else {
        renewal.forget();
      }
    } catch (IOException unwritable) {
      announcements.warn("cannot write the facts (" + FindingsFile.reason(unwritable) + ")");
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

  private void place(List<Finding> findings, ModuleLowering.Result lowered) {
    if (findings.isEmpty()) {
      return;
    }
    Map<SourceFile, CompilationUnitTree> units = new HashMap<>();
    lowered.files().forEach((unit, file) -> units.put(file, unit));
    for (Finding finding : findings) {
      CompilationUnitTree unit = units.get(finding.file());
      if (unit != null) {
        files
            .computeIfAbsent(unit, key -> new FileFindings(new Ranges(lowered.positions(), unit)))
            .add(finding);
      }
    }
  }

  /** The findings of one file, by check and range. */
  private static final class FileFindings {
    private final Ranges ranges;
    private final Map<String, Map<Range, List<Finding>>> byCheck = new HashMap<>();

    FileFindings(Ranges ranges) {
      this.ranges = ranges;
    }

    void add(Finding finding) {
      byCheck
          .computeIfAbsent(finding.check(), check -> new HashMap<>())
          .computeIfAbsent(finding.range(), range -> new ArrayList<>(1))
          .add(finding);
    }

    List<Finding> of(String check, Tree tree) {
      Map<Range, List<Finding>> byRange = byCheck.get(check);
      return byRange == null ? List.of() : byRange.getOrDefault(ranges.of(tree), List.of());
    }
  }
}
