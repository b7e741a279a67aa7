package dev.asynclint.cli.server.lsp;

import dev.asynclint.cli.server.lsp.Diagnostics.Shown;
import dev.asynclint.cli.server.module.EditedModule;
import dev.asynclint.cli.server.module.Snapshot;
import dev.asynclint.cli.server.module.Workspace;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** What is shown, file by file; pushes it, or has the client pull it. */
final class Findings implements Workspace.Listener, AutoCloseable {
  private final Map<Path, List<Shown>> shown = new ConcurrentHashMap<>();
  private final Map<List<Path>, Set<Path>> byModule = new ConcurrentHashMap<>();
  private final CompletableFuture<Integer> end = new CompletableFuture<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Addresses addresses = new Addresses();
  private final Set<Path> opened = ConcurrentHashMap.newKeySet();
  private final Set<Path> shut = ConcurrentHashMap.newKeySet();
  private final CompletableFuture<Void> settingsKnown = new CompletableFuture<>();
  private final MavenQuestion question = new MavenQuestion();
  private LanguageClient client;
  private Progresses progresses;
  private boolean pull;
  private volatile String maven = "mvn";
  private Runnable built = () -> {};

  void connect(LanguageClient connected, Progresses shownProgresses, boolean pulls) {
    client = connected;
    progresses = shownProgresses;
    pull = pulls;
  }

  /** What to do when a build has run. */
  void onBuild(Runnable task) {
    built = task;
  }

  /** The command that is asked; off for none. */
  void maven(String command) {
    maven = command;
  }

  /** The editor's settings are known, or that it has none: from now on Maven may be asked. */
  void settingsAreKnown() {
    settingsKnown.complete(null);
  }

  /** What the editor calls files. */
  Addresses addresses() {
    return addresses;
  }

  /** The editor knows nothing of a file that it opens, even if it did before. */
  void opened(Path file, String uri) {
    shut.remove(file);
    addresses.opened(file, uri);
    opened.add(file);
  }

  /** The editor has closed a file; its findings are told all the same. */
  void shut(Path file) {
    opened.remove(file);
    shut.add(file);
    forgetIfDone(file);
  }

  /** What was told by the name that the editor had for a file is taken back by that name. */
  private void forgetIfDone(Path file) {
    if (of(file).isEmpty() && shut.remove(file)) {
      addresses.forget(file);
    }
  }

  /** All files that have findings, in order. */
  SortedSet<Path> files() {
    return new TreeSet<>(shown.keySet());
  }

  /** What is shown in a file. */
  List<Shown> of(Path file) {
    return shown.getOrDefault(file, List.of());
  }

  List<Diagnostic> diagnostics(Path file) {
    return of(file).stream().map(Shown::diagnostic).toList();
  }

  @Override
  public void looked(EditedModule module, Snapshot now) {
    Map<Path, List<Shown>> fresh = Diagnostics.of(now, module.settings(), addresses, this::problem);
    Set<Path> files = new HashSet<>(fresh.keySet());
    Set<Path> earlier = byModule.put(module.settings().key(), new HashSet<>(fresh.keySet()));
    if (earlier != null) {
      files.addAll(earlier);
    }
    // Modules may share a folder of sources.
    files.removeIf(file -> !fresh.containsKey(file) && isShown(file));
    boolean changed = false;
    for (Path file : files) {
      List<Shown> found = fresh.getOrDefault(file, List.of());
      List<Shown> had = found.isEmpty() ? shown.remove(file) : shown.put(file, found);
      if (!diagnosticsOf(found).equals(diagnosticsOf(had == null ? List.of() : had))) {
        changed = true;
        opened.remove(file);
        publish(file, now.versions().get(file));
        forgetIfDone(file);
      }
    }
    for (Path file : opened) {
      if (now.versions().containsKey(file) && opened.remove(file)) {
        publish(file, now.versions().get(file));
      }
    }
    refresh(changed);
  }

  private void refresh(boolean changed) {
    if (changed && pull) {
      client.refreshDiagnostics().exceptionally(refused -> null);
    }
  }

  private void publish(Path file, Integer version) {
    if (!pull) {
      client.publishDiagnostics(
          new PublishDiagnosticsParams(addresses.uri(file), diagnostics(file), version));
    }
  }

  private boolean isShown(Path file) {
    return byModule.values().stream().anyMatch(files -> files.contains(file));
  }

  @Override
  public void only(Collection<EditedModule> modules) {
    Set<List<Path>> keys = new HashSet<>();
    modules.forEach(module -> keys.add(module.settings().key()));
    byModule.keySet().retainAll(keys);
    boolean changed = false;
    for (Path file : files()) {
      if (!isShown(file)) {
        shown.remove(file);
        changed = true;
        publish(file, null);
        forgetIfDone(file);
      }
    }
    refresh(changed);
  }

  private static List<Diagnostic> diagnosticsOf(List<Shown> all) {
    return all.stream().map(Shown::diagnostic).toList();
  }

  @Override
  public Runnable begins(String what) {
    return progresses.begin("AsyncLint: looking at " + what);
  }

  @Override
  public void wantsBuild(Path project) {
    settingsKnown.thenRun(() -> ask(project)).exceptionally(failed -> null);
  }

  private void ask(Path project) {
    String command = maven;
    if (command.equals("off")) {
      return;
    }
    Thread asking =
        new Thread(
            () -> {
              Runnable ended =
                  progresses.begin("AsyncLint: asking Maven about " + project.getFileName());
              try {
                question
                    .ask(project, command)
                    .ifPresent(
                        why ->
                            problem(
                                "Maven does not tell how "
                                    + project.getFileName()
                                    + " is compiled: "
                                    + why));
                built.run();
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              } finally {
                ended.run();
              }
            },
            "asynclint-maven");
    asking.setDaemon(true);
    asking.start();
  }

  @Override
  public void problem(String line) {
    if (told.add(line)) {
      tell(line);
    }
  }

  /** Tells a user what has just been asked for and cannot be done, each time. */
  void tell(String line) {
    client.showMessage(
        new MessageParams(MessageType.Warning, "AsyncLint: " + line.replaceAll("\\R+", " ")));
  }

  /** What a user has been told may be told once more. */
  void forgetProblems() {
    told.clear();
  }

  /** The client has said that the process ends. */
  void end(int code) {
    end.complete(code);
  }

  CompletableFuture<Integer> ended() {
    return end;
  }

  /** Ends what is asked of others. */
  @Override
  public void close() {
    question.close();
  }
}
