package dev.asynclint.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.google.gson.JsonObject;
import dev.asynclint.cli.server.lsp.AsyncLintServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor: LSP4J's own client, joined to a server in this process by pipes. */
final class EditorClient implements LanguageClient, AutoCloseable {
  private static final Logger LSP4J = Logger.getLogger("org.eclipse.lsp4j");

  private final AsyncLintServer behind = new AsyncLintServer();
  private final Map<String, List<Diagnostic>> published = new ConcurrentHashMap<>();
  private final Map<Path, String> texts = new ConcurrentHashMap<>();
  private final List<ProgressParams> progress = new CopyOnWriteArrayList<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final List<PublishDiagnosticsParams> pushed = new CopyOnWriteArrayList<>();
  private final AtomicInteger refreshes = new AtomicInteger();
  private JsonObject section;
  private boolean pulls;
  private final OutputStream toServer;
  private final LanguageServer server;
  private int version;

  static {
    // Pipes whose other end has gone are told of at length.
    LSP4J.setLevel(Level.OFF);
  }

  EditorClient() throws Exception {
    // java.io's pipes break when the thread that wrote last has ended.
    Pipe up = Pipe.open();
    Pipe down = Pipe.open();
    toServer = Channels.newOutputStream(up.sink());
    InputStream fromClient = Channels.newInputStream(up.source());
    OutputStream toClient = Channels.newOutputStream(down.sink());
    InputStream fromServer = Channels.newInputStream(down.source());
    Launcher<LanguageClient> serving =
        LSPLauncher.createServerLauncher(behind, fromClient, toClient);
    behind.connect(serving.getRemoteProxy());
    serving.startListening();
    Launcher<LanguageServer> client = LSPLauncher.createClientLauncher(this, fromServer, toServer);
    client.startListening();
    server = client.getRemoteProxy();
  }

  /** Begins with folders and options. */
  InitializeResult begin(Object options, Path... roots) throws Exception {
    InitializeParams params = new InitializeParams();
    ClientCapabilities capabilities = new ClientCapabilities();
    WindowClientCapabilities window = new WindowClientCapabilities();
    window.setWorkDoneProgress(true);
    capabilities.setWindow(window);
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setConfiguration(section != null);
    if (pulls) {
      TextDocumentClientCapabilities documents = new TextDocumentClientCapabilities();
      documents.setDiagnostic(new DiagnosticCapabilities());
      capabilities.setTextDocument(documents);
      DiagnosticWorkspaceCapabilities refreshed = new DiagnosticWorkspaceCapabilities();
      refreshed.setRefreshSupport(true);
      workspace.setDiagnostics(refreshed);
    }
    capabilities.setWorkspace(workspace);
    params.setCapabilities(capabilities);
    List<WorkspaceFolder> folders = new ArrayList<>();
    for (Path root : roots) {
      folders.add(new WorkspaceFolder(root.toUri().toString(), root.getFileName().toString()));
    }
    params.setWorkspaceFolders(folders);
    params.setInitializationOptions(options);
    InitializeResult result = server.initialize(params).get(60, TimeUnit.SECONDS);
    server.initialized(new InitializedParams());
    return result;
  }

  /** Before it begins: it asks for diagnostics, and can be told to ask again. */
  void pulls() {
    pulls = true;
  }

  /** What it answers when it is asked for its section of settings. */
  void section(JsonObject given) {
    section = given;
  }

  List<String> messages() {
    return messages;
  }

  /** Everything that was pushed, in order. */
  List<PublishDiagnosticsParams> pushed() {
    return pushed;
  }

  int refreshes() {
    return refreshes.get();
  }

  /** Asks for the diagnostics of a file. */
  List<Diagnostic> pull(Path file) throws Exception {
    return server
        .getTextDocumentService()
        .diagnostic(
            new DocumentDiagnosticParams(new TextDocumentIdentifier(file.toUri().toString())))
        .get(300, TimeUnit.SECONDS)
        .getRelatedFullDocumentDiagnosticReport()
        .getItems();
  }

  LanguageServer server() {
    return server;
  }

  void open(Path file, String text) {
    texts.put(file, text);
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem(file.toUri().toString(), "java", ++version, text)));
  }

  void change(Path file, String text) {
    texts.put(file, text);
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(file.toUri().toString(), ++version),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  void change(Path file, Range range, String with) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(file.toUri().toString(), ++version),
                List.of(new TextDocumentContentChangeEvent(range, with))));
  }

  void shut(Path file) {
    server
        .getTextDocumentService()
        .didClose(
            new DidCloseTextDocumentParams(new TextDocumentIdentifier(file.toUri().toString())));
  }

  /** The diagnostics of a file when nothing is left to be done. */
  List<Diagnostic> settled(Path file) throws Exception {
    // The client's earlier messages have been read when this one is answered.
    server
        .getTextDocumentService()
        .hover(
            new org.eclipse.lsp4j.HoverParams(
                new TextDocumentIdentifier(file.toUri().toString()),
                new org.eclipse.lsp4j.Position(0, 0)))
        .get(300, TimeUnit.SECONDS);
    behind.settled().get(300, TimeUnit.SECONDS);
    server
        .getTextDocumentService()
        .hover(
            new org.eclipse.lsp4j.HoverParams(
                new TextDocumentIdentifier(file.toUri().toString()),
                new org.eclipse.lsp4j.Position(0, 0)))
        .get(300, TimeUnit.SECONDS);
    return published.getOrDefault(file.toUri().toString(), List.of());
  }

  List<CodeAction> actions(Path file, Range range) throws Exception {
    return server
        .getTextDocumentService()
        .codeAction(
            new CodeActionParams(
                new TextDocumentIdentifier(file.toUri().toString()),
                range,
                new CodeActionContext(List.of())))
        .get(300, TimeUnit.SECONDS)
        .stream()
        .map(each -> each.getRight())
        .toList();
  }

  /** Makes an action's edits in the open document. */
  void apply(Path file, CodeAction action) {
    List<TextEdit> edits =
        new ArrayList<>(action.getEdit().getChanges().get(file.toUri().toString()));
    edits.sort(
        (one, other) -> {
          var a = one.getRange().getStart();
          var b = other.getRange().getStart();
          return a.getLine() != b.getLine()
              ? Integer.compare(b.getLine(), a.getLine())
              : Integer.compare(b.getCharacter(), a.getCharacter());
        });
    String text = texts.get(file);
    for (TextEdit edit : edits) {
      int from = offset(text, edit.getRange().getStart());
      int to = offset(text, edit.getRange().getEnd());
      text = text.substring(0, from) + edit.getNewText() + text.substring(to);
    }
    change(file, text);
  }

  String text(Path file) {
    return texts.get(file);
  }

  static int offset(String text, org.eclipse.lsp4j.Position position) {
    int at = 0;
    for (int line = 0; line < position.getLine(); line++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at + position.getCharacter();
  }

  List<ProgressParams> progress() {
    return progress;
  }

  /** Bytes that no client of LSP4J's would write. */
  void write(byte[] bytes) throws IOException {
    toServer.write(bytes);
    toServer.flush();
  }

  @Override
  public void telemetryEvent(Object object) {
    // Nobody listens.
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    pushed.add(params);
    published.put(params.getUri(), params.getDiagnostics());
  }

  @Override
  public void showMessage(MessageParams params) {
    messages.add(params.getMessage());
  }

  @Override
  public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
    return CompletableFuture.completedFuture(List.of(section));
  }

  @Override
  public CompletableFuture<Void> refreshDiagnostics() {
    refreshes.incrementAndGet();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void logMessage(MessageParams params) {
    // Nobody reads.
  }

  @Override
  public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void notifyProgress(ProgressParams params) {
    progress.add(params);
  }

  @Override
  public void close() throws Exception {
    try {
      server.shutdown().get(60, TimeUnit.SECONDS);
    } catch (ExecutionException refused) {
      // The test has shut it down: a second time is refused like any other question.
      assertThat(refused.getCause())
          .asInstanceOf(type(ResponseErrorException.class))
          .extracting(each -> each.getResponseError().getCode())
          .isEqualTo(ResponseErrorCode.InvalidRequest.getValue());
    }
    server.exit();
    toServer.close();
  }
}
