package dev.asynclint.cli.server.lsp;

import com.google.gson.JsonElement;
import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.baseline.Baseline;
import dev.asynclint.cli.baseline.Entry;
import dev.asynclint.cli.server.lsp.Diagnostics.Shown;
import dev.asynclint.cli.server.module.Diagnosis;
import dev.asynclint.cli.server.module.Documents.Document;
import dev.asynclint.cli.server.module.EditedModule;
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
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor says and asks while somebody edits. */
final class Editing implements TextDocumentService {
  private final Workspace workspace;
  private final Findings findings;
  private final AsyncLintServer server;
  private final WorkspaceService files = new Files();

  Editing(Workspace workspace, Findings findings, AsyncLintServer server) {
    this.workspace = workspace;
    this.findings = findings;
    this.server = server;
  }

  WorkspaceService workspaceService() {
    return files;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    Places.path(params.getTextDocument().getUri())
        .ifPresent(
            file -> {
              findings.asksFor(file);
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
              findings.closed(file);
              workspace.touch(List.of(file));
            });
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    // What was saved is what was open.
  }

  @Override
  public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
    Optional<Path> file = Places.path(params.getTextDocument().getUri());
    file.ifPresent(findings::asksFor);
    return workspace
        .looked()
        .thenApply(
            done ->
                new DocumentDiagnosticReport(
                    new RelatedFullDocumentDiagnosticReport(
                        file.map(findings::answer).orElse(List.of()))));
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return CompletableFuture.completedFuture(
        Places.path(params.getTextDocument().getUri())
            .flatMap(file -> Hovers.at(params.getPosition(), findings.of(file)))
            .orElse(null));
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    Optional<Path> file = Places.path(params.getTextDocument().getUri());
    if (file.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    // Places are those of the text that was looked at: an edit on its way is waited for.
    return workspace
        .looked()
        .thenApply(
            done -> {
              String text =
                  workspace.documents().text(file.get(), StandardCharsets.UTF_8).orElse("");
              List<String> only = params.getContext().getOnly();
              List<Either<Command, CodeAction>> actions = new ArrayList<>();
              Actions.at(
                      file.get(),
                      text,
                      findings.of(file.get()),
                      params.getRange(),
                      only == null ? List.of() : only)
                  .forEach(action -> actions.add(Either.forRight(action)));
              return actions;
            });
  }

  /** Accepts a finding, and shows it as one that rests. */
  private void accept(List<Object> arguments) {
    if (arguments == null || arguments.size() < 2) {
      return;
    }
    Optional<Path> file = Places.path(text(arguments.get(0)));
    String identity = text(arguments.get(1));
    String reason = arguments.size() > 2 ? text(arguments.get(2)) : "accepted in the editor";
    if (file.isEmpty()) {
      return;
    }
    workspace
        .moduleOf(file.get())
        .thenAccept(
            module -> module.ifPresent(found -> accept(found, file.get(), identity, reason)));
  }

  private void accept(EditedModule module, Path file, String identity, String reason) {
    try {
      Path baseline = module.settings().baseline();
      Baseline before = Baseline.read(baseline);
      List<Entry> entries = new ArrayList<>(before.entries().values());
      String rules = String.join("+", module.last().report().ruleSets());
      for (Shown shown : findings.of(file)) {
        if (shown.result().identity().equals(identity)) {
          entries.add(Entry.of(shown.result(), rules, Optional.of(reason)));
        }
      }
      Baseline.of(
              entries,
              before.ruleSets().isEmpty() ? module.last().report().ruleSets() : before.ruleSets())
          .write(baseline);
      findings.looked(module, module.last(), module.last());
    } catch (Unusable unwritable) {
      Diagnosis.log(unwritable);
    }
  }

  /** Arguments come back as JSON. */
  private static String text(Object argument) {
    return argument instanceof JsonElement json && json.isJsonPrimitive()
        ? json.getAsString()
        : String.valueOf(argument);
  }

  private final class Files implements WorkspaceService {
    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
      if (server.asks()) {
        server.askForConfiguration();
      } else {
        server.configure(params.getSettings());
      }
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
      List<Path> sources = new ArrayList<>();
      boolean rebuilt = false;
      for (var change : params.getChanges()) {
        Optional<Path> file = Places.path(change.getUri());
        if (file.isEmpty()) {
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
      workspace.touch(sources);
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
      if (Actions.ADD_TO_BASELINE.equals(params.getCommand())) {
        accept(params.getArguments());
      }
      return CompletableFuture.completedFuture(null);
    }
  }
}
