package dev.asynclint.errorprone;

import com.google.errorprone.BugPattern;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ErrorProneScannerTransformer;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.main.Arguments;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import dev.asynclint.engine.Analysis;
import dev.asynclint.engine.RuleSet;
import dev.asynclint.engine.Settings;
import dev.asynclint.engine.Suppressing;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.body.SourceModule;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.CatalogueParser;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Repairs;
import dev.asynclint.engine.report.SarifWriter;
import dev.asynclint.errorprone.AsyncLintOptions.VirtualThreads;
import dev.asynclint.errorprone.facts.CompilationFacts;
import dev.asynclint.errorprone.lowering.ModuleLowering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * A module that stays in memory while somebody edits it. Each time some of its files are attributed
 * anew, whether all of it compiles or not; the others keep the body form they had, and the rules
 * see the whole module.
 *
 * <p>Whoever drives it lives behind another class loader, as javac does: only types of the JDK
 * stand in the signature. The answer is a findings file.
 */
public final class ModuleSession
    implements BiFunction<JavacTask, Map<String, Object>, Map<String, String>> {

  /** In a request, a list: files, as findings name them, that are no longer there. */
  public static final String GONE = "gone";

  /** In a request, a {@link BooleanSupplier}: whether nobody wants the answer any more. */
  public static final String CANCELLED = "cancelled";

  /** In a request, a boolean: declarations have changed, or the class path. */
  public static final String CHANGED = "changed";

  /** In a request, a {@link Consumer}: takes a plain line for each option that cannot be used. */
  public static final String PROBLEMS = "problems";

  /** In a request, a map: keys and values as behind {@code -XepOpt:AsyncLint:}. */
  public static final String OPTIONS = "options";

  /** In a request, a map: a check's name and OFF, DEFAULT, WARN or ERROR. */
  public static final String SEVERITIES = "severities";

  /** In a request, a boolean or absent: only of the files that were attributed, for now. */
  public static final String FIRST = "first";

  /** In a request, a boolean or absent: of all files, after what was asked {@link #FIRST}. */
  public static final String REST = "rest";

  /**
   * In an answer: the findings file. Each other key is the URI of a file, with its name in there.
   */
  public static final String FINDINGS = "findings";

  private final Map<String, List<SourceClass>> bodies = new TreeMap<>();
  private final Map<String, Repairs> repairs = new HashMap<>();
  private final String ruleSet = RuleSet.name(ModuleSession.class);
  private List<CatalogueLine> catalogue;
  private KeptAnswers kept = new KeptAnswers();
  private Look unfinished;

  /**
   * One look at the module.
   *
   * @param changed whether declarations have changed
   */
  private record Look(ModuleLowering.Result lowered, boolean changed, Analysis analysis) {}

  /**
   * Analyses the module.
   *
   * @param task whose files have been parsed and attributed
   * @return null if it was cancelled
   */
  @Override
  public Map<String, String> apply(JavacTask task, Map<String, Object> request) {
    Context context = ((BasicJavacTask) task).getContext();
    Map<String, String> answer = new HashMap<>();
    RuntimeException[] failure = new RuntimeException[1];
    Error[] error = new Error[1];
    DeepStack.run(
        () -> {
          try {
            analyse(context, request, answer);
          } catch (RuntimeException broken) {
            failure[0] = broken;
          } catch (VirtualMachineError | LinkageError | AssertionError broken) {
            error[0] = broken;
          }
        });
    if (failure[0] != null) {
      throw failure[0];
    }
    if (error[0] != null) {
      throw error[0];
    }
    return answer.isEmpty() ? null : answer;
  }

  private void analyse(Context context, Map<String, Object> request, Map<String, String> answer) {
    BooleanSupplier cancelled = (BooleanSupplier) request.get(CANCELLED);
    if (cancelled.getAsBoolean()) {
      return;
    }
    Look begun = Boolean.TRUE.equals(request.get(REST)) ? unfinished : null;
    unfinished = null;
    boolean changed = begun == null ? (boolean) request.get(CHANGED) : begun.changed();
    ModuleLowering.Result lowered;
    if (begun == null) {
      Set<JavaFileObject> given = new HashSet<>(Arguments.instance(context).getFileObjects());
      lowered = ModuleLowering.lower(context, given::contains);
      kept = changed ? new KeptAnswers() : kept;
    } else {
      lowered = begun.lowered();
    }
    kept.types().ask(lowered.module().types());
    boolean isOver = false;
    try {
      Runnable checkpoint =
          () -> {
            if (cancelled.getAsBoolean()) {
              throw new CancellationException();
            }
          };
      if (begun == null) {
        begin(context, lowered, request, checkpoint, answer);
      } else {
        answer.putAll(answer(lowered, wanted(begun.analysis().findings(), request), request));
      }
      isOver = true;
    } catch (CancellationException newer) {
      answer.clear();
      isOver = true;
    } finally {
      kept.types().release();
      if (!isOver || changed && answer.isEmpty()) {
        // What was asked is known in part, or of declarations that the next look may not be at.
        kept = new KeptAnswers();
      }
    }
  }

  private void begin(
      Context context,
      ModuleLowering.Result lowered,
      Map<String, Object> request,
      Runnable checkpoint,
      Map<String, String> answer) {
    Set<String> touched = take(lowered, request);
    checkpoint.run();
    Analysis analysis = analysis(context, lowered, request, checkpoint);
    boolean isFirst = Boolean.TRUE.equals(request.get(FIRST));
    List<Finding> findings =
        wanted(isFirst ? analysis.findingsIn(touched) : analysis.findings(), request);
    checkpoint.run();
    learnRepairs(context, lowered, findings, touched);
    answer.putAll(answer(lowered, findings, request));
    if (isFirst) {
      unfinished = new Look(lowered, (boolean) request.get(CHANGED), analysis);
    }
  }

  private static List<Finding> wanted(List<Finding> findings, Map<String, Object> request) {
    Map<String, String> severities = strings(request.get(SEVERITIES));
    return findings.stream()
        .filter(finding -> !severities.getOrDefault(finding.check(), "").equals("OFF"))
        .toList();
  }

  private Map<String, String> answer(
      ModuleLowering.Result lowered, List<Finding> findings, Map<String, Object> request) {
    Map<String, String> severities = strings(request.get(SEVERITIES));
    Repairs known = new Repairs();
    for (Finding finding : findings) {
      Repairs ofFile = repairs.get(finding.file().path());
      if (ofFile != null) {
        ofFile.known(finding).ifPresent(ways -> known.add(finding, ways));
      }
    }
    Map<String, String> answer = new HashMap<>();
    answer.put(
        FINDINGS,
        new SarifWriter(
                AsyncLintCheck.PAGES,
                ruleSet,
                check ->
                    new SarifWriter.Check(level(check, severities), FindingsFile.summary(check)))
            .write(findings, known, List.of(), List.of()));
    lowered
        .files()
        .forEach((unit, file) -> answer.put(unit.getSourceFile().toUri().toString(), file.path()));
    return answer;
  }

  /** Puts what was attributed in the place of what was there. */
  private Set<String> take(ModuleLowering.Result lowered, Map<String, Object> request) {
    for (Object path : (List<?>) request.get(GONE)) {
      bodies.remove(path);
      repairs.remove(path);
    }
    Map<String, List<SourceClass>> fresh = new TreeMap<>();
    lowered.files().values().forEach(file -> fresh.put(file.path(), new ArrayList<>()));
    Set<String> names = new HashSet<>();
    for (SourceClass type : lowered.module().classes()) {
      fresh.computeIfAbsent(type.file().path(), path -> new ArrayList<>()).add(type);
      names.add(type.name());
    }
    fresh.keySet().forEach(repairs::remove);
    Set<String> before = new HashSet<>();
    fresh.keySet().stream()
        .flatMap(path -> bodies.getOrDefault(path, List.of()).stream())
        .forEach(type -> before.add(type.name()));
    // Classes inside of bodies come and go without a change of any declaration that others see.
    if (!before.equals(names) || !kept.types().forget(names)) {
      kept = new KeptAnswers();
      kept.types().ask(lowered.module().types());
    }
    List<SourceClass> earlier = new ArrayList<>();
    fresh.keySet().forEach(path -> earlier.addAll(bodies.getOrDefault(path, List.of())));
    kept.edited(earlier, fresh.values().stream().flatMap(List::stream).toList());
    // A class that has moved to another file is in its new one only.
    bodies.values().forEach(classes -> classes.removeIf(type -> names.contains(type.name())));
    bodies.putAll(fresh);
    return fresh.keySet();
  }

  private Analysis analysis(
      Context context,
      ModuleLowering.Result lowered,
      Map<String, Object> request,
      Runnable checkpoint) {
    JavaFileManager files = context.get(JavaFileManager.class);
    Map<String, String> flags = new HashMap<>();
    strings(request.get(OPTIONS)).forEach((key, value) -> flags.put("AsyncLint:" + key, value));
    AsyncLintOptions options = AsyncLintOptions.of(flags);
    List<SourceClass> classes = new ArrayList<>();
    bodies.values().forEach(classes::addAll);
    SourceModule module = kept.module(CompilationFacts.moduleOf(classes, files, lowered));
    if (catalogue == null) {
      catalogue = read(files, options, request);
    }
    boolean virtualThreads =
        options.virtualThreads() == VirtualThreads.DETECT
            ? kept.virtualThreads(
                () -> VirtualThreadDetection.reason(files, module.types()).isPresent())
            : options.virtualThreads() == VirtualThreads.ON;
    return Analysis.of(
        module,
        kept.catalogue(types -> Catalogue.of(catalogue, types)),
        new Settings(
            virtualThreads,
            options.requestHandlers(),
            options.reasonsRequired() ? Suppressing.WITH_REASON : Suppressing.ALWAYS,
            options.untimedWaits()),
        kept.walks(),
        checkpoint);
  }

  /** Once, and then the user hears of what is wrong with it and with the options. */
  private static List<CatalogueLine> read(
      JavaFileManager files, AsyncLintOptions options, Map<String, Object> request) {
    @SuppressWarnings("unchecked") // what the request says of itself
    Consumer<String> problems = (Consumer<String>) request.get(PROBLEMS);
    options.problems().forEach(problems);
    CatalogueFiles further = new CatalogueFiles(files, options.catalogue());
    further.problems().forEach(problems);
    CatalogueParser.Parsed parsed = CatalogueParser.parse(Catalogue.withBundled(further.sources()));
    parsed.problems().forEach(problem -> problems.accept(problem.toString()));
    return parsed.lines();
  }

  /** The checks visit the files that are attributed and have findings, as in a build. */
  private void learnRepairs(
      Context context, ModuleLowering.Result lowered, List<Finding> findings, Set<String> touched) {
    Map<CompilationUnitTree, SourceFile> visited = new HashMap<>();
    Set<Class<? extends BugChecker>> checks = new LinkedHashSet<>();
    Set<String> paths = new HashSet<>();
    for (Finding finding : findings) {
      if (!finding.suppressed() && touched.contains(finding.file().path())) {
        paths.add(finding.file().path());
        AsyncLintCheck.named(finding.check()).ifPresent(checks::add);
      }
    }
    if (checks.isEmpty()) {
      return;
    }
    lowered
        .files()
        .forEach(
            (unit, file) -> {
              if (paths.contains(file.path())) {
                visited.put(unit, file);
              }
            });
    Repairs learned = new Repairs();
    ModuleAnalysis.prepare(context, findings, learned, visited, lowered.positions());
    context.put(ErrorProneOptions.class, ErrorProneOptions.empty());
    ErrorProneScannerTransformer scanner =
        ErrorProneScannerTransformer.create(ScannerSupplier.fromBugCheckerClasses(checks).get());
    for (CompilationUnitTree unit : visited.keySet()) {
      JavaFileObject before = Log.instance(context).useSource(unit.getSourceFile());
      try {
        scanner.apply(new TreePath(unit), context, description -> {});
      } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError broken) {
        // A file that does not compile may break Error Prone; its findings stay, without fixes.
        continue;
      } finally {
        Log.instance(context).useSource(before);
      }
    }
    paths.forEach(path -> repairs.put(path, learned));
  }

  private static SarifWriter.Level level(String check, Map<String, String> severities) {
    return switch (severities.getOrDefault(check, "WARN")) {
      case "ERROR" -> SarifWriter.Level.ERROR;
      case "DEFAULT" ->
          AsyncLintCheck.named(check)
              .map(type -> type.getAnnotation(BugPattern.class))
              .map(pattern -> FindingsFile.level(pattern.severity()))
              .orElse(SarifWriter.Level.WARNING);
      default -> SarifWriter.Level.WARNING;
    };
  }

  private static Map<String, String> strings(Object map) {
    Map<String, String> strings = new HashMap<>();
    ((Map<?, ?>) map).forEach((key, value) -> strings.put((String) key, (String) value));
    return strings;
  }
}
