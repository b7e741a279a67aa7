package dev.asynclint.cli.server.module;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.JavacTaskImpl;
import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.compile.LoadedPlugin;
import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.cli.findings.SarifReader;
import dev.asynclint.cli.server.module.Documents.Document;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A module while it is edited. A first look attributes the open files alone; then the whole module
 * is attributed once, and from then on only what was edited. Where an edit changes what other files
 * see, {@link #needsWhole} says so. Not for several threads.
 */
public final class EditedModule implements AutoCloseable {
  /** Of changed files; with more of them the whole module is no slower. */
  private static final int MOST_AT_ONCE = 60;

  private static final String FINDINGS = "findings";

  private final ModuleSettings settings;
  private final Documents documents;
  private final LoadedPlugin plugin;
  private final Consumer<String> problems;
  private final Charset charset;
  private final ClassOutput output;
  private final ModuleFiles files;
  private final Map<String, Path> names = new HashMap<>();
  private final Map<Path, String> surfaces = new HashMap<>();
  private final Map<Path, Integer> versions = new HashMap<>();
  private final Set<Path> different = new TreeSet<>();
  private final Set<Path> pending = new TreeSet<>();
  private final Set<Path> stale = new TreeSet<>();
  private LoadedPlugin.Session session;
  private Snapshot last;
  private boolean whole;
  private boolean needsWhole = true;

  /** What others have compiled is not what the last look saw. */
  private boolean otherClassPath;

  /** There was not enough memory once: from then on open files are looked at alone. */
  private boolean isTooLarge;

  /**
   * @param settings how the module is compiled
   * @param problems takes a plain line for what a user has said and nobody can use
   */
  public EditedModule(
      ModuleSettings settings, Documents documents, LoadedPlugin plugin, Consumer<String> problems)
      throws Unusable {
    this.problems = problems;
    this.settings = settings;
    this.documents = documents;
    this.plugin = plugin;
    charset = Charset.forName(settings.compilation().encoding());
    output = new ClassOutput();
    files = new ModuleFiles(settings, output);
    session = plugin.session();
    last =
        new Snapshot(
            Report.of(List.of()), Map.of(), Set.of(), Map.of(), settings.repository(), false);
  }

  /** The same module, of which only open files are looked at. */
  EditedModule aside() throws Unusable {
    return new EditedModule(settings, documents, plugin, problem -> {});
  }

  /** How the module is compiled. */
  public ModuleSettings settings() {
    return settings;
  }

  /** What is known. */
  public Snapshot last() {
    return last;
  }

  /** Whether only a look at all files can tell what an edit has changed in others. */
  public boolean needsWhole() {
    return needsWhole && !isTooLarge;
  }

  /** Whether files have changed that nobody has looked at. */
  public boolean hasPending() {
    return !pending.isEmpty();
  }

  /** These files are not as they were. */
  public void changed(Collection<Path> paths) {
    pending.addAll(paths);
  }

  /**
   * Looks at the files that have changed.
   *
   * @param cancelled asked now and then: whether newer edits make this look useless
   * @return empty if it was cancelled
   */
  public Optional<Snapshot> update(BooleanSupplier cancelled) {
    return update(cancelled, snapshot -> {});
  }

  /**
   * Looks at the files that have changed.
   *
   * @param cancelled asked now and then: whether newer edits make this look useless
   * @param first takes what is known earlier: the findings in the files that have changed, beside
   *     those that others had before
   * @return empty if it was cancelled
   */
  public Optional<Snapshot> update(BooleanSupplier cancelled, Consumer<Snapshot> first) {
    if (files.haveChanged()) {
      needsWhole = true;
      otherClassPath = true;
    }
    if (whole && (pending.size() + different.size() > MOST_AT_ONCE || settings.isModular())) {
      return all(cancelled);
    }
    Set<Path> wanted = new TreeSet<>(pending);
    if (whole) {
      wanted.addAll(different);
    } else {
      // Others are dependencies, as far as class files or sources tell of them.
      session = plugin.session();
      documents.open().stream().filter(settings::contains).forEach(wanted::add);
    }
    return look(wanted, Set.of(), cancelled, false, whole ? first : null);
  }

  /** Looks at all files. */
  public Optional<Snapshot> all(BooleanSupplier cancelled) {
    Set<Path> everything = new TreeSet<>(SourceFolders.files(settings.sources()));
    everything.removeIf(file -> !settings.contains(file));
    documents.open().stream().filter(settings::contains).forEach(everything::add);
    if (!whole) {
      session = plugin.session();
    }
    files.reopen();
    Set<Path> gone = new HashSet<>(names.values());
    gone.removeAll(everything);
    return look(everything, gone, cancelled, true, null);
  }

  private Optional<Snapshot> look(
      Set<Path> wanted,
      Set<Path> vanished,
      BooleanSupplier cancelled,
      boolean everything,
      Consumer<Snapshot> first) {
    List<BufferFile> sources = new ArrayList<>();
    Set<Path> gone = new TreeSet<>(vanished);
    Map<Path, Integer> seen = new HashMap<>();
    for (Path path : wanted) {
      Optional<Document> read = documents.read(path, charset);
      read.ifPresentOrElse(
          found -> {
            sources.add(new BufferFile(path, found.text()));
            seen.put(path, found.version());
          },
          () -> gone.add(path));
    }
    if (!gone.isEmpty() && !everything && whole) {
      needsWhole = true;
    }
    Report known = last.report();
    try {
      Set<Path> broken = new TreeSet<>();
      Looked now = new Looked(sources, gone, broken, seen);
      boolean looked = attempt(now, broken, cancelled, everything, first);
      if (!broken.isEmpty() && !cancelled.getAsBoolean()) {
        sources.removeIf(source -> broken.contains(source.path()));
        looked = attempt(now, new TreeSet<>(), cancelled, everything, first);
      }
      if (!looked || cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      pending.clear();
      if (everything && !isTooLarge) {
        whole = true;
        needsWhole = false;
      } else if (isTooLarge) {
        whole = false;
      }
      Report before = everything || !whole ? last.report() : known;
      note(now, last.report());
      pending.addAll(appeared(before, now));
      return pending.isEmpty()
          ? Optional.of(last)
          : look(with(different, pending), Set.of(), cancelled, false, null);
    } catch (CancellationException newer) {
      return Optional.empty();
    }
  }

  /** Files that have findings they did not have, and were not looked at: nobody knows a fix. */
  private Set<Path> appeared(Report before, Looked looked) {
    Set<String> known = new HashSet<>();
    before.shown().forEach(result -> known.add(result.identity()));
    Set<Path> seen = new HashSet<>();
    looked.sources().forEach(source -> seen.add(source.path()));
    Set<Path> appeared = new TreeSet<>();
    for (Result result : last.report().shown()) {
      Path path = names.get(result.path());
      if (path != null && !known.contains(result.identity()) && !seen.contains(path)) {
        appeared.add(path);
      }
    }
    return appeared;
  }

  private static Set<Path> with(Set<Path> some, Set<Path> others) {
    Set<Path> both = new TreeSet<>(some);
    both.addAll(others);
    return both;
  }

  /**
   * What a look was at.
   *
   * @param sources what was attributed
   * @param gone files that are not there
   * @param broken files that do not parse
   * @param versions of all of them
   */
  private record Looked(
      List<BufferFile> sources, Set<Path> gone, Set<Path> broken, Map<Path, Integer> versions) {}

  private void note(Looked looked, Report report) {
    looked.sources().forEach(source -> stale.remove(source.path()));
    stale.removeAll(looked.gone());
    stale.addAll(looked.broken());
    versions.putAll(looked.versions());
    versions.keySet().removeAll(looked.gone());
    versions.values().removeIf(version -> version == Documents.ON_DISK);
    last =
        new Snapshot(
            report,
            Map.copyOf(names),
            Set.copyOf(stale),
            Map.copyOf(versions),
            settings.repository(),
            whole);
  }

  /**
   * @param unparsed takes the files that do not parse; nothing else is done then
   * @param first null if nobody wants to know anything before all is known
   * @return false if it was cancelled, or javac broke
   */
  private boolean attempt(
      Looked now,
      Set<Path> unparsed,
      BooleanSupplier cancelled,
      boolean everything,
      Consumer<Snapshot> first) {
    if (now.sources().isEmpty() && now.gone().isEmpty()) {
      return true;
    }
    Errors errors = new Errors();
    try {
      files.locate(everything);
      JavacTaskImpl task =
          task(now.sources().isEmpty() ? List.of(nothing()) : now.sources(), errors);
      task.addTaskListener(new Watch(cancelled));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      unparsed.addAll(errors.files);
      if (!unparsed.isEmpty()) {
        return true;
      }
      Map<Path, String> seen = surfaces(units);
      task.analyze(task.enter(units));
      boolean changed = everything || otherClassPath || !now.gone().isEmpty() || hasChanged(seen);
      Map<String, Object> request = request(now.gone(), changed, cancelled);
      request.put("first", first != null);
      Map<String, String> answer = session.apply(task, request);
      if (answer != null && first != null) {
        note(now, last.report().with(namesIn(answer), take(answer, now.gone())));
        first.accept(last);
        request.put("rest", true);
        answer = session.apply(task, request);
      }
      if (answer == null) {
        return false;
      }
      note(now, take(answer, now.gone()));
      otherClassPath = false;
      remember(seen, everything);
      if (everything && errors.files.isEmpty() && !errors.elsewhere && !cancelled.getAsBoolean()) {
        generate(task, seen);
      }
      return true;
    } catch (CancellationException newer) {
      throw newer;
    } catch (Unusable said) {
      problems.accept(said.getMessage());
      return true;
    } catch (RuntimeException | IOException | StackOverflowError | AssertionError failed) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      Diagnosis.log(failed);
      // Code that breaks javac leaves what was known.
      return true;
    } catch (LinkageError failed) {
      Diagnosis.log(failed);
      return true;
    } catch (OutOfMemoryError tooLarge) {
      session = plugin.session();
      isTooLarge = true;
      problems.accept(
          "the memory is too small for "
              + settings.root()
              + ", its findings are incomplete: start the server with a larger -Xmx");
      return true;
    }
  }

  private JavacTaskImpl task(List<BufferFile> sources, Errors errors) throws Unusable {
    try {
      return (JavacTaskImpl)
          ToolProvider.getSystemJavaCompiler()
              .getTask(
                  java.io.Writer.nullWriter(),
                  files.files(),
                  errors,
                  settings.arguments(),
                  null,
                  sources);
    } catch (IllegalArgumentException wrong) {
      throw new Unusable(
          "javac does not take what "
              + settings.root()
              + " is to be compiled with: "
              + String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /** javac wants at least one file. */
  private BufferFile nothing() {
    return new BufferFile(settings.root().resolve("package-info.java"), "package nothing;");
  }

  private boolean hasChanged(Map<Path, String> seen) {
    for (Map.Entry<Path, String> each : seen.entrySet()) {
      if (!each.getValue().equals(surfaces.get(each.getKey()))) {
        return true;
      }
    }
    return false;
  }

  private Map<String, Object> request(Set<Path> gone, boolean changed, BooleanSupplier cancelled) {
    Set<String> goneNames = new LinkedHashSet<>();
    names.forEach(
        (name, path) -> {
          if (gone.contains(path)) {
            goneNames.add(name);
          }
        });
    Map<String, Object> request = new HashMap<>();
    request.put("gone", List.copyOf(goneNames));
    request.put("cancelled", cancelled);
    request.put("changed", changed);
    request.put("problems", problems);
    request.put("options", settings.compilation().options());
    request.put("severities", settings.compilation().severities());
    return request;
  }

  /** The files of an answer, as findings name them. */
  private static Set<String> namesIn(Map<String, String> answer) {
    Set<String> found = new HashSet<>();
    answer.forEach(
        (key, value) -> {
          if (!key.equals(FINDINGS)) {
            found.add(value);
          }
        });
    return found;
  }

  /** The findings of an answer; the names of its files are remembered. */
  private Report take(Map<String, String> answer, Set<Path> gone) throws Unusable {
    names.values().removeAll(gone);
    answer.forEach(
        (key, value) -> {
          if (!key.equals(FINDINGS)) {
            Path path = Path.of(URI.create(key));
            names.values().remove(path);
            names.put(value, path);
          }
        });
    return new SarifReader().parse(answer.get(FINDINGS));
  }

  private static Map<Path, String> surfaces(List<CompilationUnitTree> units) {
    Map<Path, String> seen = new HashMap<>();
    for (CompilationUnitTree unit : units) {
      seen.put(Path.of(unit.getSourceFile().toUri()), Surface.of(unit));
    }
    return seen;
  }

  private void remember(Map<Path, String> seen, boolean everything) {
    if (everything) {
      surfaces.keySet().retainAll(seen.keySet());
    }
    seen.forEach(
        (path, surface) -> {
          String before = surfaces.put(path, surface);
          if (whole && !surface.equals(before)) {
            needsWhole = true;
          }
          if (!surface.equals(output.surface(path))) {
            different.add(path);
          } else {
            different.remove(path);
          }
        });
  }

  private void generate(JavacTaskImpl task, Map<Path, String> seen) throws IOException {
    Path folder = output.begin();
    files.files().setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
    task.generate();
    output.finish(folder, seen);
    different.clear();
  }

  @Override
  public void close() {
    files.close();
    output.close();
  }

  /** Which files have errors. */
  private static final class Errors implements DiagnosticListener<JavaFileObject> {
    private final Set<Path> files = new TreeSet<>();
    private boolean elsewhere;

    @Override
    public void report(Diagnostic<? extends JavaFileObject> said) {
      if (said.getKind() == Diagnostic.Kind.ERROR) {
        if (said.getSource() == null) {
          elsewhere = true;
        } else {
          files.add(Path.of(said.getSource().toUri()));
        }
      }
    }
  }

  /** Leaves a compilation that nobody waits for any more. */
  private record Watch(BooleanSupplier cancelled) implements TaskListener {
    @Override
    public void started(TaskEvent event) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
    }
  }
}
