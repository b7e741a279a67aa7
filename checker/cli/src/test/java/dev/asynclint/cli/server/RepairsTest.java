package dev.asynclint.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user does about a finding does that, and nothing else. */
final class RepairsTest {
  private static final String WAITING =
      """
      package shop;

      import java.util.concurrent.CompletableFuture;

      class Users {
        CompletableFuture<String> name(CompletableFuture<Long> id) {
          return id.thenApply(found -> load(found).join());
        }

        CompletableFuture<String> load(long id) {
          return CompletableFuture.supplyAsync(() -> "user " + id);
        }
      }
      """;

  @TempDir private Path folder;
  private EditorClient editor;
  private Path users;
  private Path baseline;

  @BeforeEach
  void begin() throws Exception {
    Files.createDirectories(folder.resolve(".git"));
    users = Files.createDirectories(folder.resolve("src/shop")).resolve("Users.java");
    Files.writeString(users, WAITING);
    baseline = folder.resolve("src/.asynclint/baseline.txt");
    editor = new EditorClient();
  }

  @AfterEach
  void end() throws Exception {
    editor.close();
  }

  private Diagnostic open() throws Exception {
    editor.begin(null, folder);
    editor.open(users, WAITING);
    return editor.settled(users).get(0);
  }

  private void accept(Diagnostic finding) throws Exception {
    CodeAction accept =
        editor.actions(users, finding.getRange()).stream()
            .filter(action -> action.getCommand() != null)
            .findFirst()
            .orElseThrow();
    editor
        .server()
        .getWorkspaceService()
        .executeCommand(
            new ExecuteCommandParams(
                accept.getCommand().getCommand(), accept.getCommand().getArguments()))
        .get(60, TimeUnit.SECONDS);
  }

  @Test
  void aTextThatDoesNotParseIsNotRepairedByTheLastOne() throws Exception {
    open();
    editor.change(
        users, WAITING.replace("class Users {", "class Users {\n  int one;\n  void two( {\n"));
    Diagnostic dimmed = editor.settled(users).get(0);

    assertThat(editor.actions(users, dimmed.getRange()))
        .noneMatch(action -> action.getEdit() != null);
  }

  @Test
  void acceptingLosesNoLineOfTheBaseline() throws Exception {
    Files.createDirectories(baseline.getParent());
    Files.writeString(
        baseline,
        """
        # Agreed on in the meeting of May.
        0123456789abcdef0123456789abcdef NullFuture ownr=ann
        """);

    accept(open());
    editor.settled(users);

    // The command refuses: "Mend it first, it would lose line 2".
    assertThat(baseline).content().contains("ownr=ann");
  }

  @Test
  void acceptingKeepsCommentsOfTheBaseline() throws Exception {
    Files.createDirectories(baseline.getParent());
    Files.writeString(baseline, "# Agreed on in the meeting of May.\n");

    accept(open());
    editor.settled(users);

    assertThat(baseline).content().contains("the meeting of May", "BlockingWaitInAsync");
  }

  @Test
  void aBaselineThatCannotBeWrittenIsToldInOneLine() throws Exception {
    Diagnostic wait = open();
    Files.writeString(baseline.getParent(), "no folder");

    accept(wait);
    editor.settled(users);

    assertThat(editor.messages()).hasSize(1);
    assertThat(editor.messages().get(0)).contains("baseline").hasLineCount(1);
  }

  @Test
  void aBaselineThatCannotBeReadIsToldInOneLine() throws Exception {
    Files.createDirectories(baseline.getParent());
    Files.write(baseline, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    open();

    assertThat(editor.messages()).hasSize(1);
    assertThat(editor.messages().get(0)).contains("baseline").hasLineCount(1);
  }

  @Test
  void aBaselineWithAConflictIsToldInOneLine() throws Exception {
    Files.createDirectories(baseline.getParent());
    Files.writeString(baseline, "# Rules: x\n<<<<<<< HEAD\n");

    open();

    assertThat(editor.messages()).hasSize(1);
    assertThat(editor.messages().get(0)).contains("baseline.txt", "line 2").hasLineCount(1);
  }

  @Test
  void acceptingDoesNotLookAtAllFilesOnceMore() throws Exception {
    Diagnostic wait = open();
    accept(wait);
    assertThat(editor.settled(users).get(0).getSeverity()).isEqualTo(DiagnosticSeverity.Hint);
    int before = editor.progress().size();

    // What the editor sees on disk: the server's own writing.
    editor
        .server()
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(
                List.of(new FileEvent(baseline.toUri().toString(), FileChangeType.Created))));
    editor.settled(users);

    assertThat(editor.progress()).hasSize(before);
  }

  @Test
  void aFindingThatAnotherFileBringsHasItsRepair() throws Exception {
    String ready =
        """
        package shop;

        import java.util.concurrent.CompletableFuture;

        class Ready {
          CompletableFuture<String> get(String text) {
            return CompletableFuture.completedFuture(text);
          }
        }
        """;
    String uses =
        """
        package shop;

        import java.util.concurrent.CompletableFuture;

        class Uses {
          CompletableFuture<String> ready(CompletableFuture<String> one) {
            return one.thenApply(x -> new Ready().get(x).join());
          }
        }
        """;
    Path readyFile = Files.writeString(users.resolveSibling("Ready.java"), ready);
    Path usesFile = Files.writeString(users.resolveSibling("Uses.java"), uses);
    editor.begin(null, folder);
    editor.open(usesFile, uses);
    editor.open(readyFile, ready);
    assertThat(editor.settled(usesFile)).isEmpty();

    editor.change(readyFile, ready.replace("completedFuture(text)", "supplyAsync(() -> text)"));
    Diagnostic wait = editor.settled(usesFile).get(0);

    assertThat(editor.actions(usesFile, wait.getRange()))
        .anyMatch(action -> Boolean.TRUE.equals(action.getIsPreferred()));
  }

  @Test
  void theKindThatIsEmptyIsEveryKind() throws Exception {
    Diagnostic wait = open();

    assertThat(
            editor
                .server()
                .getTextDocumentService()
                .codeAction(
                    new CodeActionParams(
                        new TextDocumentIdentifier(users.toUri().toString()),
                        wait.getRange(),
                        new CodeActionContext(List.of(), List.of(""))))
                .get(60, TimeUnit.SECONDS))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Users { Function<CompletableFuture<String>, CompletableFuture<String>> f = one -> one.thenApply(x -> CompletableFuture.supplyAsync(() -> x).join()); }",
        "class Users { Function<CompletableFuture<String>, CompletableFuture<String>> e = null, f = one -> one.thenApply(x -> CompletableFuture.supplyAsync(() -> x).join()); }",
        "class Users { static { CompletableFuture<String> one = new CompletableFuture<>(); one.thenApply(x -> CompletableFuture.supplyAsync(() -> x).join()).thenAccept(System.out::println); } }",
        "enum Users { A(one -> one.thenApply(x -> CompletableFuture.supplyAsync(() -> x).join())); Users(Function<CompletableFuture<String>, CompletableFuture<String>> f) {} }",
        "enum Users { A { CompletableFuture<String> f(CompletableFuture<String> one) { return one.thenApply(x -> CompletableFuture.supplyAsync(() -> x).join()); } }; CompletableFuture<String> f(CompletableFuture<String> one) { return one; } }",
        "record Users(CompletableFuture<String> one) { Users { var two = one; one = two.thenApply(x -> CompletableFuture.supplyAsync(() -> x).join()); } }",
        "record Users(CompletableFuture<String> one) { static final Function<CompletableFuture<String>, CompletableFuture<String>> F = one -> one.thenApply(x -> CompletableFuture.supplyAsync(() -> x).join()); }",
        "interface Users { default CompletableFuture<String> f(CompletableFuture<String> one) { return one.thenApply(x -> CompletableFuture.supplyAsync(() -> x).join()); } }",
        "class Users { Object o = new Object() { CompletableFuture<String> f(CompletableFuture<String> one) { return one.thenApply(x -> CompletableFuture.supplyAsync(() -> x).join()); } }; }",
        "class Users { @Deprecated @SuppressWarnings(value = {\"unused\", /* } */ \"rawtypes\",}) CompletableFuture<String> f(CompletableFuture<String> one) { return one.thenApply(x -> CompletableFuture.supplyAsync(() -> x).join()); } }",
        "class Users { static final String S = \"unused\"; @SuppressWarnings(S) CompletableFuture<String> f(CompletableFuture<String> one) { return one.thenApply(x -> CompletableFuture.supplyAsync(() -> x).join()); } }",
        "class Users { void g(CompletableFuture<String> one) { class Local { CompletableFuture<String> f() { return one.thenApply(x -> CompletableFuture.supplyAsync(() -> x).join()); } } } }"
      })
  void suppressingSuppresses(String code) throws Exception {
    String text =
        "package shop;\nimport java.util.concurrent.CompletableFuture;\n"
            + "import java.util.function.Function;\n"
            + code
            + "\n";
    editor.begin(null, folder);
    editor.open(users, text);
    List<Diagnostic> shown = editor.settled(users);
    Diagnostic wait =
        shown.stream()
            .filter(each -> each.getCode().getLeft().equals("BlockingWaitInAsync"))
            .findFirst()
            .orElseThrow();

    CodeAction suppress =
        editor.actions(users, wait.getRange()).stream()
            .filter(action -> action.getTitle().startsWith("Suppress BlockingWaitInAsync"))
            .findFirst()
            .orElseThrow();
    editor.apply(users, suppress);

    assertThat(editor.settled(users))
        .as(editor.text(users))
        .noneMatch(each -> each.getCode().getLeft().equals("BlockingWaitInAsync"));
  }
}
