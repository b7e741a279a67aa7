package dev.asynclint.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language server as an editor sees it. */
final class ServerTest {
  private static final String WAITING =
      """
      package shop;

      import java.util.concurrent.CompletableFuture;

      class Users {
        CompletableFuture<String> name(long id) {
          return load(id).thenApply(name -> load(id + 1).join());
        }

        CompletableFuture<String> load(long id) {
          return CompletableFuture.supplyAsync(() -> "user " + id);
        }
      }
      """;
  private static final String CALLING =
      """
      package shop;

      import java.util.concurrent.CompletableFuture;

      class Orders {
        CompletableFuture<String> owner(CompletableFuture<Long> id) {
          return id.thenApply(found -> new Store().find(found));
        }
      }
      """;
  private static final String STORE =
      """
      package shop;

      import java.util.concurrent.CompletableFuture;

      class Store {
        String find(long id) {
          return CompletableFuture.supplyAsync(() -> "" + id).toString();
        }
      }
      """;

  @TempDir private Path folder;
  private EditorClient editor;
  private Path users;
  private Path orders;
  private Path store;

  @BeforeEach
  void begin() throws Exception {
    Files.createDirectories(folder.resolve(".git"));
    Path sources = Files.createDirectories(folder.resolve("src/shop"));
    users = sources.resolve("Users.java");
    orders = sources.resolve("Orders.java");
    store = sources.resolve("Store.java");
    Files.writeString(users, WAITING);
    Files.writeString(orders, CALLING);
    Files.writeString(store, STORE);
    editor = new EditorClient();
  }

  @AfterEach
  void end() throws Exception {
    editor.close();
  }

  private List<Diagnostic> open(Path file) throws Exception {
    editor.begin(null, folder);
    editor.open(file, Files.readString(file));
    return editor.settled(file);
  }

  @Test
  void aFindingIsShownWithCodePageAndChain() throws Exception {
    List<Diagnostic> shown = open(users);

    assertThat(shown).hasSize(1);
    Diagnostic wait = shown.get(0);
    assertThat(wait.getCode().getLeft()).isEqualTo("BlockingWaitInAsync");
    assertThat(wait.getCodeDescription().getHref()).endsWith("/BlockingWaitInAsync");
    assertThat(wait.getSource()).isEqualTo("asynclint");
    assertThat(wait.getSeverity()).isEqualTo(DiagnosticSeverity.Warning);
    assertThat(wait.getRange().getStart()).isEqualTo(new Position(6, 50));
    assertThat(editor.progress()).isNotEmpty();
  }

  @Test
  void theFixIsOneKeyAwayAndAfterwardsTheFindingIsGone() throws Exception {
    Diagnostic wait = open(users).get(0);

    CodeAction fix = editor.actions(users, wait.getRange()).get(0);
    editor.apply(users, fix);

    assertThat(editor.text(users)).contains("thenCompose(name -> load(id + 1))");
    assertThat(editor.settled(users)).isEmpty();
  }

  @Test
  void allOfAFileIsRepairedAtOnce() throws Exception {
    open(users);

    CodeAction all =
        editor.actions(users, new Range(new Position(0, 0), new Position(0, 0))).stream()
            .filter(action -> action.getKind().startsWith("source.fixAll"))
            .findFirst()
            .orElseThrow();
    editor.apply(users, all);

    assertThat(editor.settled(users)).isEmpty();
  }

  @Test
  void suppressingAsksForAReason() throws Exception {
    Diagnostic wait = open(users).get(0);

    CodeAction suppress =
        editor.actions(users, wait.getRange()).stream()
            .filter(action -> action.getTitle().startsWith("Suppress"))
            .findFirst()
            .orElseThrow();
    editor.apply(users, suppress);

    assertThat(editor.text(users))
        .contains(
            "  @SuppressWarnings({\"BlockingWaitInAsync\", \"reason: TODO say why\"})\n  Comp");
    assertThat(editor.settled(users)).isEmpty();
  }

  @Test
  void whatIsAcceptedRestsAsAHint() throws Exception {
    Diagnostic wait = open(users).get(0);

    CodeAction accept =
        editor.actions(users, wait.getRange()).stream()
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

    assertThat(editor.settled(users).get(0).getSeverity()).isEqualTo(DiagnosticSeverity.Hint);
    assertThat(folder.resolve("src/.asynclint/baseline.txt"))
        .content()
        .contains("BlockingWaitInAsync");
  }

  @Test
  void hoverExplains() throws Exception {
    Diagnostic wait = open(users).get(0);

    var hover =
        editor
            .server()
            .getTextDocumentService()
            .hover(
                new HoverParams(
                    new TextDocumentIdentifier(users.toUri().toString()),
                    wait.getRange().getStart()))
            .get(60, TimeUnit.SECONDS);

    assertThat(hover.getContents().getRight().getValue())
        .doesNotContain("<!--", "](../")
        .contains("**BlockingWaitInAsync**", "What it does", "Why it hurts", "The whole page");
  }

  @Test
  void aChainGoesThroughAnotherFileThatIsNotSaved() throws Exception {
    assertThat(open(orders)).isEmpty();

    editor.open(store, STORE.replace(".toString()", ".join()"));

    List<Diagnostic> shown = editor.settled(orders);
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).getRelatedInformation())
        .extracting(step -> step.getLocation().getUri())
        .contains(orders.toUri().toString(), store.toUri().toString());

    editor.change(store, STORE);
    assertThat(editor.settled(orders)).isEmpty();
  }

  @Test
  void findingsAppearWhileOtherPartsDoNotCompile() throws Exception {
    editor.begin(null, folder);
    editor.open(orders, CALLING.replace("new Store()", "new Nowhere()"));
    editor.open(
        users, WAITING.replace("class Users {", "class Users {\n  int wrong = new Unknown();"));

    assertThat(editor.settled(users)).hasSize(1);
  }

  @Test
  void theLastGoodFindingsStayDimmedWhileAFileDoesNotParse() throws Exception {
    assertThat(open(users)).hasSize(1);

    editor.change(users, WAITING.replace("class Users {", "class Users { void ( {"));
    List<Diagnostic> dimmed = editor.settled(users);
    assertThat(dimmed).hasSize(1);
    assertThat(dimmed.get(0).getTags()).containsExactly(DiagnosticTag.Unnecessary);

    editor.change(users, WAITING);
    assertThat(editor.settled(users).get(0).getTags()).isNull();
  }

  @Test
  void aChangeOfASignatureReachesFilesThatAreNotOpen() throws Exception {
    Files.writeString(store, STORE.replace(".toString()", ".join()"));
    assertThat(open(orders)).hasSize(1);

    editor.open(
        store,
        STORE.replace(
            "String find(long id) {\n    return CompletableFuture.supplyAsync(() -> \"\" + id).toString();",
            "String find(Object id) {\n    return \"\" + id;"));
    assertThat(editor.settled(orders)).isEmpty();
  }

  @Test
  void anIncrementalChangeIsOne() throws Exception {
    open(users);

    editor.change(users, new Range(new Position(6, 50), new Position(6, 57)), "");

    assertThat(editor.settled(users))
        .noneMatch(each -> each.getCode().getLeft().equals("BlockingWaitInAsync"));
  }

  @Test
  void severitiesAreTheUsers() throws Exception {
    JsonObject severity = new JsonObject();
    severity.addProperty("blockingwaitinasync", "off");
    JsonObject options = new JsonObject();
    options.add("severity", severity);
    editor.begin(options, folder);
    editor.open(users, WAITING);

    assertThat(editor.settled(users)).isEmpty();
  }

  @Test
  void filesOutsideOfTheWorkspaceAndOddAddressesAreSilent() throws Exception {
    editor.begin(null, folder.resolve("src/nothing"));
    editor.open(users, WAITING);

    assertThat(editor.settled(users)).isEmpty();
    assertThat(
            editor
                .server()
                .getTextDocumentService()
                .hover(
                    new HoverParams(
                        new TextDocumentIdentifier("untitled:Untitled 1"), new Position(0, 0)))
                .get(60, TimeUnit.SECONDS))
        .isNull();
  }

  @Test
  void aDeletedFileTakesItsFindingsAlong() throws Exception {
    assertThat(open(users)).hasSize(1);

    Files.delete(users);
    editor.shut(users);

    assertThat(editor.settled(users)).isEmpty();
  }

  @Test
  void linksInACircleHugeFilesAndBrokenMessagesDoNoHarm() throws Exception {
    Files.createSymbolicLink(folder.resolve("src/shop/loop"), folder.resolve("src"));
    Path huge = folder.resolve("src/shop/Huge.java");
    editor.begin(null, folder);
    editor.open(huge, "package shop;\nclass Huge {}\n" + "// nothing\n".repeat(500_000));
    byte[] malformed = "{\"jsonrpc\": \"2.0\", \"method\": ".getBytes(StandardCharsets.UTF_8);
    editor.write(
        ("Content-Length: " + malformed.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    editor.write(malformed);
    editor.open(users, WAITING);

    assertThat(editor.settled(users)).hasSize(1);
    assertThat(editor.settled(huge)).isEmpty();
  }
}
