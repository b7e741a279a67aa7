package dev.asynclint.cli.server.lsp;

import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.Version;
import dev.asynclint.cli.server.module.EditorSettings;
import dev.asynclint.cli.server.module.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The language server: what an editor asks at its start and its end. */
public final class AsyncLintServer implements LanguageServer, LanguageClientAware, AutoCloseable {
  private final Findings findings = new Findings();
  private final Workspace workspace;
  private final Editing editing;
  private final List<Path> roots = new ArrayList<>();
  private LanguageClient client;
  private EditorSettings settings = EditorSettings.NONE;
  private ClientCapabilities capabilities = new ClientCapabilities();
  private boolean isConfigured;
  private boolean hasShutDown;

  /** Loads the plugin. */
  public AsyncLintServer() throws Unusable {
    workspace = new Workspace(findings);
    editing = new Editing(workspace, findings, this);
    findings.onBuild(this::rebuilt);
  }

  @Override
  public void connect(LanguageClient connected) {
    client = connected;
  }

  @Override
  @SuppressWarnings("deprecation") // older clients know one root only
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    if (params.getCapabilities() != null) {
      capabilities = params.getCapabilities();
    }
    List<WorkspaceFolder> folders = params.getWorkspaceFolders();
    if (folders != null && !folders.isEmpty()) {
      folders.forEach(folder -> Places.path(folder.getUri()).ifPresent(roots::add));
    } else if (params.getRootUri() != null) {
      Places.path(params.getRootUri()).ifPresent(roots::add);
    }
    boolean pulls =
        capabilities.getTextDocument() != null
            && capabilities.getTextDocument().getDiagnostic() != null;
    boolean refreshes =
        capabilities.getWorkspace() != null
            && capabilities.getWorkspace().getDiagnostics() != null
            && Boolean.TRUE.equals(
                capabilities.getWorkspace().getDiagnostics().getRefreshSupport());
    boolean progress =
        capabilities.getWindow() != null
            && Boolean.TRUE.equals(capabilities.getWindow().getWorkDoneProgress());
    // A client that pulls and cannot be told to pull again would stay behind: it is pushed to.
    boolean pull = pulls && refreshes;
    findings.connect(client, new Progresses(client, progress), pull);
    configure(params.getInitializationOptions());
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities(pull), new ServerInfo("AsyncLint", Version.number())));
  }

  private static ServerCapabilities capabilities(boolean pull) {
    ServerCapabilities offered = new ServerCapabilities();
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    offered.setTextDocumentSync(sync);
    offered.setHoverProvider(true);
    offered.setCodeActionProvider(
        new CodeActionOptions(List.of(CodeActionKind.QuickFix, Actions.FIX_ALL)));
    offered.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(Actions.ADD_TO_BASELINE)));
    if (pull) {
      DiagnosticRegistrationOptions diagnostics = new DiagnosticRegistrationOptions(true, false);
      diagnostics.setIdentifier(Diagnostics.SOURCE);
      offered.setDiagnosticProvider(diagnostics);
    }
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    offered.setWorkspace(new WorkspaceServerCapabilities(folders));
    return offered;
  }

  @Override
  public void initialized(InitializedParams params) {
    if (capabilities.getWorkspace() == null) {
      return;
    }
    var watched = capabilities.getWorkspace().getDidChangeWatchedFiles();
    if (watched != null && Boolean.TRUE.equals(watched.getDynamicRegistration())) {
      client
          .registerCapability(
              new RegistrationParams(
                  List.of(
                      new Registration(
                          "asynclint-files",
                          "workspace/didChangeWatchedFiles",
                          new DidChangeWatchedFilesRegistrationOptions(
                              List.of(
                                  new FileSystemWatcher(Either.forLeft("**/*.java")),
                                  new FileSystemWatcher(
                                      Either.forLeft("**/asynclint/classpath.json")),
                                  new FileSystemWatcher(
                                      Either.forLeft("**/.asynclint/baseline.txt"))))))))
          .exceptionally(refused -> null);
    }
    if (Boolean.TRUE.equals(capabilities.getWorkspace().getConfiguration())) {
      askForConfiguration();
    }
  }

  void askForConfiguration() {
    ConfigurationItem item = new ConfigurationItem();
    item.setSection(Configuration.SECTION);
    client
        .configuration(new ConfigurationParams(List.of(item)))
        .thenAccept(
            answer -> {
              if (answer != null && !answer.isEmpty() && isSet(answer.get(0))) {
                configure(answer.get(0));
              }
            })
        .exceptionally(refused -> null);
  }

  private static boolean isSet(Object value) {
    return value instanceof com.google.gson.JsonObject json && json.size() > 0;
  }

  /** Settings as an editor has them. */
  void configure(Object given) {
    Configuration configuration = new Configuration();
    EditorSettings read = configuration.read(given);
    configuration
        .problems()
        .forEach(
            problem ->
                client.showMessage(
                    new MessageParams(MessageType.Warning, "AsyncLint: " + problem)));
    findings.maven(read.maven().orElse("mvn"));
    // Editors say at their start twice what they want, and all would be looked at twice.
    if (!isConfigured || !read.equals(settings)) {
      isConfigured = true;
      settings = read;
      findings.forgetProblems();
      workspace.configure(List.copyOf(roots), settings);
    }
  }

  /** Folders come and go. */
  void folders(List<Path> added, List<Path> removed) {
    roots.removeAll(removed);
    roots.addAll(added);
    workspace.configure(List.copyOf(roots), settings);
  }

  /** A build has run. */
  void rebuilt() {
    findings.forgetProblems();
    workspace.rebuilt();
  }

  /** Whether the client asks for settings when they change. */
  boolean asks() {
    return capabilities.getWorkspace() != null
        && Boolean.TRUE.equals(capabilities.getWorkspace().getConfiguration());
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return editing;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return editing.workspaceService();
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    hasShutDown = true;
    return CompletableFuture.supplyAsync(
        () -> {
          close();
          return null;
        });
  }

  /** The process ends when its input does; nothing is left to be done. */
  @Override
  public void exit() {
    findings.end(hasShutDown ? 0 : 1);
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // Nothing is traced.
  }

  /** The code the process ends with, once the client has said so. */
  public CompletableFuture<Integer> ended() {
    return findings.ended();
  }

  /** For tests: done when there is nothing left to do. */
  public CompletableFuture<Void> settled() {
    return workspace.settled();
  }

  @Override
  public void close() {
    workspace.close();
  }
}
