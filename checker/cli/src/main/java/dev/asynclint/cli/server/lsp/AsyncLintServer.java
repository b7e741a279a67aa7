package dev.asynclint.cli.server.lsp;

import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.Version;
import dev.asynclint.cli.server.module.EditorSettings;
import dev.asynclint.cli.server.module.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
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
  private Object initializationOptions;
  private boolean isConfigured;
  private boolean isInitialized;
  private volatile boolean hasShutDown;

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
    if (isInitialized || hasShutDown) {
      return refused("initialize is asked once, and first");
    }
    isInitialized = true;
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
    initializationOptions = params.getInitializationOptions();
    configure(initializationOptions);
    if (!asks()) {
      findings.settingsAreKnown();
    }
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
      DiagnosticRegistrationOptions diagnostics = new DiagnosticRegistrationOptions(true, true);
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
    if (asks()) {
      askForConfiguration();
    }
  }

  /** The answer to a question, or its refusal at once where the client has said that it ends. */
  <T> CompletableFuture<T> answer(Supplier<CompletableFuture<T>> question) {
    return hasShutDown ? refused("the server has been shut down") : question.get();
  }

  private static <T> CompletableFuture<T> refused(String why) {
    return CompletableFuture.failedFuture(
        new ResponseErrorException(
            new ResponseError(ResponseErrorCode.InvalidRequest, "AsyncLint: " + why, null)));
  }

  void askForConfiguration() {
    ConfigurationItem item = new ConfigurationItem();
    item.setSection(Configuration.SECTION);
    client
        .configuration(new ConfigurationParams(List.of(item)))
        .thenAccept(
            answer -> configureOr(answer == null || answer.isEmpty() ? null : answer.get(0)))
        .whenComplete((done, refused) -> findings.settingsAreKnown())
        .exceptionally(refused -> null);
  }

  /** A client that is not asked tells its settings, and those of other servers. */
  void noticed(Object given) {
    if (Configuration.isAbout(given)) {
      configureOr(given);
    }
  }

  /** Where an editor's settings say nothing, what it has said at the start counts. */
  private void configureOr(Object given) {
    boolean isSaid = Configuration.isSaid(Configuration.section(given));
    configure(isSaid ? given : initializationOptions);
  }

  private synchronized void configure(Object given) {
    Configuration configuration = new Configuration();
    EditorSettings read = configuration.read(given);
    findings.maven(read.maven().orElse("mvn"));
    // Editors say at their start twice what they want, and all would be looked at twice.
    boolean isNew = !isConfigured || !read.equals(settings);
    if (isNew) {
      findings.forgetProblems();
    }
    configuration.problems().forEach(findings::problem);
    if (isNew) {
      isConfigured = true;
      settings = read;
      workspace.configure(List.copyOf(roots), settings.at(roots));
    }
  }

  /** Folders come and go. */
  synchronized void folders(List<Path> added, List<Path> removed) {
    roots.removeAll(removed);
    roots.addAll(added);
    workspace.configure(List.copyOf(roots), settings.at(roots));
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
    if (hasShutDown) {
      return refused("the server has been shut down");
    }
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
    findings.close();
    workspace.close();
  }
}
