package dev.asynclint.cli.server.lsp;

import dev.asynclint.cli.server.module.Documents.Document;
import dev.asynclint.cli.server.module.ModuleSettings;
import dev.asynclint.cli.server.module.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor says and asks while somebody edits. */
final class Editing implements TextDocumentService {
  private final Workspace workspace;
  private final Findings findings;
  private final AsyncLintServer server;
  private final Acceptance acceptance;
  private final PulledFindings pulled;
  private final WorkspaceService files = new Files();

  Editing(Workspace workspace, Findings findings, AsyncLintServer server) {
    this.workspace = workspace;
    this.findings = findings;
    this.server = server;
    acceptance = new Acceptance(workspace, findings);
    pulled = new PulledFindings(findings, workspace.documents());
  }

  WorkspaceService workspaceService() {
    return files;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    Places.path(params.getTextDocument().getUri())
        .ifPresent(
            file -> {
              findings.opened(file, params.getTextDocument().getUri());
              workspace
                  .documents()
                  .put(
                      file,
                      params.getTextDocument().getText(),
                      params.getTextDocument().getVersion());
              workspace.touch(List.of(file));
            });
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    Optional<Path> file = Places.path(params.getTextDocument().getUri());
    Optional<Document> document = file.flatMap(workspace.documents()::get);
    if (document.isPresent()) {
      Integer version = params.getTextDocument().getVersion();
      workspace
          .documents()
          .put(
              file.get(),
              EditedText.after(document.get().text(), params.getContentChanges()),
              version == null ? document.get().version() + 1 : version);
      workspace.touch(List.of(file.get()));
    }
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    Places.path(params.getTextDocument().getUri())
        .ifPresent(
            file -> {
              workspace.documents().remove(file);
              workspace.touch(List.of(file));
              // By then all is told of what was open.
              workspace.looked().thenRun(() -> shut(file)).exceptionally(closed -> null);
            });
  }

  private void shut(Path file) {
    if (workspace.documents().get(file).isEmpty()) {
      findings.shut(file);
    }
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    // The text is known. Not every editor watches files, and a build may have left something.
    workspace.rebuilt();
  }

  @Override
  public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
    Optional<Path> file = Places.path(params.getTextDocument().getUri());
    return server.answer(
        () -> workspace.looked().thenApply(done -> pulled.of(file, params.getPreviousResultId())));
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return server.answer(
        () ->
            CompletableFuture.completedFuture(
                Places.path(params.getTextDocument().getUri())
                    .flatMap(file -> Hovers.at(params.getPosition(), findings.of(file)))
                    .orElse(null)));
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    // Places are those of the text that was looked at: an edit on its way is waited for.
    return server.answer(() -> workspace.looked().thenApply(done -> actions(params)));
  }

  private List<Either<Command, CodeAction>> actions(CodeActionParams params) {
    String uri = params.getTextDocument().getUri();
    Optional<Path> file = Places.path(uri);
    Optional<Document> document = file.flatMap(workspace.documents()::get);
    Optional<String> text =
        document
            .map(Document::text)
            .or(
                () ->
                    file.flatMap(each -> workspace.documents().text(each, StandardCharsets.UTF_8)));
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> only = params.getContext().getOnly();
    List<Either<Command, CodeAction>> actions = new ArrayList<>();
    new Actions(uri, text.get(), document.map(Document::version))
        .at(findings.of(file.get()), params.getRange(), only == null ? List.of() : only)
        .forEach(action -> actions.add(Either.forRight(action)));
    return actions;
  }

  private final class Files implements WorkspaceService {
    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
      if (server.asks()) {
        server.askForConfiguration();
      } else {
        server.noticed(params.getSettings());
      }
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
      List<Path> sources = new ArrayList<>();
      boolean rebuilt = false;
      boolean judged = false;
      for (var change : params.getChanges()) {
        Optional<Path> file = Places.path(change.getUri());
        if (file.isEmpty()) {
          continue;
        }
        if (file.get().endsWith(ModuleSettings.BASELINE)) {
          judged = true;
          continue;
        }
        rebuilt |= !file.get().toString().endsWith(".java");
        if (workspace.documents().get(file.get()).isEmpty()) {
          sources.add(file.get());
        }
      }
      if (rebuilt) {
        server.rebuilt();
      }
      if (judged) {
        workspace.judgeAgain();
      }
      if (!sources.isEmpty()) {
        workspace.touch(sources);
      }
    }

    @Override
    public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(
        WorkspaceDiagnosticParams params) {
      return server.answer(
          () -> workspace.looked().thenApply(done -> pulled.all(params.getPreviousResultIds())));
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
      server.folders(paths(params.getEvent().getAdded()), paths(params.getEvent().getRemoved()));
    }

    private static List<Path> paths(List<WorkspaceFolder> folders) {
      return folders.stream().flatMap(each -> Places.path(each.getUri()).stream()).toList();
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
      return server.answer(
          () ->
              Actions.ADD_TO_BASELINE.equals(params.getCommand())
                  ? acceptance.accept(params.getArguments())
                  : CompletableFuture.completedFuture(null));
    }
  }
}
