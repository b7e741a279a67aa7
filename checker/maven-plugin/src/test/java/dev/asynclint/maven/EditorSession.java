package dev.asynclint.maven;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** The language server as an editor starts it, and what it has said. */
final class EditorSession implements LanguageClient, AutoCloseable {
  private final Path root;
  private final Process process;
  private final LanguageServer server;
  private final Map<String, List<Diagnostic>> published = new ConcurrentHashMap<>();
  private final Map<Object, String> working = new ConcurrentHashMap<>();
  private final List<String> ended = new CopyOnWriteArrayList<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private int version;

  EditorSession(Path root, Map<String, Object> options) throws Exception {
    this.root = root;
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-jar",
                InstalledMaven.property("command"),
                "server")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
    launcher.startListening();
    server = launcher.getRemoteProxy();
    ClientCapabilities capabilities = new ClientCapabilities();
    WindowClientCapabilities window = new WindowClientCapabilities();
    window.setWorkDoneProgress(true);
    capabilities.setWindow(window);
    InitializeParams params = new InitializeParams();
    params.setCapabilities(capabilities);
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(root.toUri().toString(), "it")));
    params.setInitializationOptions(options);
    server.initialize(params).get(1, TimeUnit.MINUTES);
    server.initialized(new InitializedParams());
  }

  void open(Path file, String text) {
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem(file.toUri().toString(), "java", ++version, text)));
  }

  void change(Path file, String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(file.toUri().toString(), ++version),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  /** Waits until work of that name has ended. */
  synchronized void awaitEnd(String beginning) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (ended.stream().noneMatch(each -> each.startsWith(beginning))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("has not ended: " + beginning);
      }
      wait(1_000);
    }
  }

  /** What a user was told. */
  List<String> messages() {
    return messages;
  }

  /** Waits until what is shown is this, though not for ever. */
  synchronized void awaitShown(SortedSet<String> wanted) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!shown().equals(wanted) && System.nanoTime() < end) {
      wait(1_000);
    }
  }

  /** A line for each finding, as {@link EditedProject#findings} writes them. */
  SortedSet<String> shown() {
    SortedSet<String> lines = new TreeSet<>();
    published.forEach(
        (uri, diagnostics) -> diagnostics.forEach(each -> lines.add(line(uri, each))));
    return lines;
  }

  private String line(String uri, Diagnostic each) {
    Position start = each.getRange().getStart();
    Position end = each.getRange().getEnd();
    StringBuilder line =
        new StringBuilder(
            "%s %d:%d-%d:%d %s %s %s"
                .formatted(
                    root.relativize(Path.of(URI.create(uri))),
                    start.getLine() + 1,
                    start.getCharacter() + 1,
                    end.getLine() + 1,
                    end.getCharacter() + 1,
                    each.getCode().getLeft(),
                    switch (each.getSeverity()) {
                      case Error -> "error";
                      case Warning -> "warning";
                      case Information -> "note";
                      case Hint -> "hint";
                    },
                    each.getMessage().getLeft()));
    if (each.getRelatedInformation() != null) {
      for (DiagnosticRelatedInformation step : each.getRelatedInformation()) {
        String there = step.getLocation().getUri();
        line.append(" > ")
            .append(there.substring(there.lastIndexOf('/') + 1))
            .append(':')
            .append(step.getLocation().getRange().getStart().getLine() + 1);
      }
    }
    return line.toString();
  }

  @Override
  public synchronized void publishDiagnostics(PublishDiagnosticsParams params) {
    published.put(params.getUri(), params.getDiagnostics());
    notifyAll();
  }

  @Override
  public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized void notifyProgress(ProgressParams params) {
    Object key = params.getToken().get();
    if (params.getValue().getLeft() instanceof WorkDoneProgressBegin begun) {
      working.put(key, begun.getTitle());
    } else if (params.getValue().getLeft() instanceof WorkDoneProgressEnd) {
      ended.add(working.remove(key));
      notifyAll();
    }
  }

  @Override
  public void telemetryEvent(Object object) {
    // There is none.
  }

  @Override
  public void showMessage(MessageParams params) {
    messages.add(params.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void logMessage(MessageParams params) {
    System.err.println(params.getMessage());
  }

  @Override
  public void close() throws IOException, InterruptedException {
    try {
      server.shutdown().get(1, TimeUnit.MINUTES);
      server.exit();
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException silent) {
      throw new IOException(silent);
    } finally {
      process.destroyForcibly();
    }
  }
}
