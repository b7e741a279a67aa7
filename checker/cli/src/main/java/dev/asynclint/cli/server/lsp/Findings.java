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
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * What is shown, file by file; pushes it, or has the client pull it. A client that pulls asks only
 * for what is open: what is found elsewhere is pushed to it too.
 */
final class Findings implements Workspace.Listener {
  private final Map<Path, List<Shown>> shown = new ConcurrentHashMap<>();
  private final Map<List<Path>, Set<Path>> byModule = new ConcurrentHashMap<>();
  private final CompletableFuture<Integer> end = new CompletableFuture<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /** What a client that pulls asks for itself. */
  private final Set<Path> pulled = new HashSet<>();

  /** What was pushed to it, and what it is not to see twice. */
  private final Set<Path> pushed = new HashSet<>();

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

  /** What is shown in a file. */
  List<Shown> of(Path file) {
    return shown.getOrDefault(file, List.of());
  }

  List<Diagnostic> diagnostics(Path file) {
    return of(file).stream().map(Shown::diagnostic).toList();
  }

  /** From now on the client asks for the file, if it pulls. */
  synchronized void asksFor(Path file) {
    pulled.add(file);
  }

  /** The answer to a client that pulls. */
  synchronized List<Diagnostic> answer(Path file) {
    if (pulled.contains(file) && pushed.remove(file)) {
      client.publishDiagnostics(new PublishDiagnosticsParams(Places.uri(file), List.of()));
    }
    return diagnostics(file);
  }

  /** The client does not ask for the file any more, and has forgotten what it was answered. */
  synchronized void closed(Path file) {
    if (pulled.remove(file) && pull) {
      push(file, diagnostics(file));
    }
  }

  private void push(Path file, List<Diagnostic> found) {
    boolean had = found.isEmpty() ? pushed.remove(file) : !pushed.add(file);
    if (had || !found.isEmpty()) {
      client.publishDiagnostics(new PublishDiagnosticsParams(Places.uri(file), found));
    }
  }

  @Override
  public synchronized void looked(EditedModule module, Snapshot before, Snapshot now) {
    Map<Path, List<Shown>> fresh = Diagnostics.of(now, module.settings());
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
        if (!pull) {
          client.publishDiagnostics(
              new PublishDiagnosticsParams(
                  Places.uri(file), diagnosticsOf(found), now.versions().get(file)));
        } else if (pulled.contains(file)) {
          changed = true;
        } else {
          push(file, diagnosticsOf(found));
        }
      }
    }
    if (changed) {
      client.refreshDiagnostics().exceptionally(refused -> null);
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
    for (Path file : new TreeSet<>(shown.keySet())) {
      if (!isShown(file)) {
        shown.remove(file);
        changed = true;
        if (!pull) {
          client.publishDiagnostics(new PublishDiagnosticsParams(Places.uri(file), List.of()));
        }
      }
    }
    if (changed && pull) {
      client.refreshDiagnostics().exceptionally(refused -> null);
    }
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
                MavenQuestion.ask(project, command)
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
      client.showMessage(new MessageParams(MessageType.Warning, "AsyncLint: " + line));
    }
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
}
