package dev.asynclint.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors differ in: how they take diagnostics and say settings, and what they get wrong. */
final class ClientsTest {
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
  private static final String HARMLESS = WAITING.replace(".join()", ".toString()");

  @TempDir private Path folder;
  private EditorClient editor;
  private Path users;

  @BeforeEach
  void begin() throws Exception {
    Files.createDirectories(folder.resolve(".git"));
    users = Files.createDirectories(folder.resolve("src/shop")).resolve("Users.java");
    Files.writeString(users, WAITING);
    editor = new EditorClient();
  }

  @AfterEach
  void end() throws Exception {
    editor.close();
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  @Test
  void whoPullsIsNotPushedTo() throws Exception {
    editor.pulls();
    assertThat(editor.begin(null, folder).getCapabilities().getDiagnosticProvider()).isNotNull();
    editor.open(users, WAITING);

    assertThat(editor.pull(users)).hasSize(1);
    editor.settled(users);
    assertThat(editor.pushed()).isEmpty();
    assertThat(editor.refreshes()).isPositive();
  }

  @Test
  void aClassPathThatNamesNothingIsTold() throws Exception {
    editor.begin(json("{\"classPath\": [\"lib/*\"]}"), folder);
    editor.open(users, WAITING);
    editor.settled(users);

    assertThat(editor.messages()).hasSize(1);
    assertThat(editor.messages().get(0)).contains("classPath", "lib/*");
  }

  @Test
  void whatIsPulledIsTheAnswerToTheLastEdit() throws Exception {
    editor.pulls();
    editor.begin(null, folder);
    editor.open(users, WAITING);

    for (int edit = 0; edit < 5; edit++) {
      editor.change(users, HARMLESS);
      assertThat(editor.pull(users)).isEmpty();
      editor.change(users, WAITING);
      assertThat(editor.pull(users)).hasSize(1);
    }
  }

  @Test
  void whatAClientThatPullsKnowsIsNotSentAgain() throws Exception {
    editor.pulls();
    editor.begin(null, folder);
    editor.open(users, WAITING);
    var first = pull(null).getRelatedFullDocumentDiagnosticReport();

    assertThat(first.getItems()).hasSize(1);
    assertThat(
            pull(first.getResultId()).getRelatedUnchangedDocumentDiagnosticReport().getResultId())
        .isEqualTo(first.getResultId());

    editor.change(users, HARMLESS);
    assertThat(pull(first.getResultId()).getRelatedFullDocumentDiagnosticReport().getItems())
        .isEmpty();
  }

  private DocumentDiagnosticReport pull(String known) throws Exception {
    DocumentDiagnosticParams params =
        new DocumentDiagnosticParams(new TextDocumentIdentifier(users.toUri().toString()));
    params.setPreviousResultId(known);
    return editor.server().getTextDocumentService().diagnostic(params).get(300, TimeUnit.SECONDS);
  }

  @Test
  void filesThatAreNotOpenArePulledTogether() throws Exception {
    Path other = Files.writeString(users.resolveSibling("Other.java"), "package shop;\n");
    editor.pulls();
    editor.begin(null, folder);
    editor.open(other, Files.readString(other));
    editor.settled(other);

    var all = pullAll();
    assertThat(all).hasSize(1);
    var full = all.get(0).getWorkspaceFullDocumentDiagnosticReport();
    assertThat(full.getUri()).isEqualTo(users.toUri().toString());
    assertThat(full.getItems()).hasSize(1);
    PreviousResultId known = new PreviousResultId(full.getUri(), full.getResultId());

    assertThat(pullAll(known))
        .singleElement()
        .matches(WorkspaceDocumentDiagnosticReport::isWorkspaceUnchangedDocumentDiagnosticReport);

    editor.open(users, HARMLESS);
    assertThat(pullAll(known))
        .singleElement()
        .extracting(each -> each.getWorkspaceFullDocumentDiagnosticReport().getItems())
        .isEqualTo(List.of());
  }

  private List<WorkspaceDocumentDiagnosticReport> pullAll(PreviousResultId... known)
      throws Exception {
    return editor
        .server()
        .getWorkspaceService()
        .diagnostic(new WorkspaceDiagnosticParams(List.of(known)))
        .get(300, TimeUnit.SECONDS)
        .getItems();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"asynclint\": {\"severity\": {\"BlockingWaitInAsync\": \"off\"}}, \"java\": 1}",
        "{\"severity\": {\"BlockingWaitInAsync\": \"off\"}}"
      })
  void aNoticeWithOurSettingsCounts(String settings) throws Exception {
    editor.begin(null, folder);
    editor.open(users, WAITING);
    assertThat(editor.settled(users)).hasSize(1);

    editor
        .server()
        .getWorkspaceService()
        .didChangeConfiguration(new DidChangeConfigurationParams(json(settings)));

    assertThat(editor.settled(users)).isEmpty();
    assertThat(editor.messages()).isEmpty();
  }

  @Test
  void settingsThatAreEmptyInLuaAreNone() throws Exception {
    editor.begin(json("{\"severity\": [], \"options\": [], \"classPath\": {}}"), folder);
    editor.open(users, WAITING);

    assertThat(editor.settled(users)).hasSize(1);
    assertThat(editor.messages()).isEmpty();
  }

  @Test
  void whatIsPushedSaysWhichTextItIsAbout() throws Exception {
    editor.begin(null, folder);
    editor.open(users, WAITING);
    editor.settled(users);
    editor.change(users, "\n" + WAITING);
    editor.settled(users);

    assertThat(editor.pushed()).hasSize(2);
    assertThat(editor.pushed().get(1).getVersion())
        .isEqualTo(editor.pushed().get(0).getVersion() + 1);
  }

  @Test
  void settingsAreAskedForAndAskedForAgain() throws Exception {
    editor.section(json("{\"severity\": {\"BlockingWaitInAsync\": \"off\"}}"));
    editor.begin(null, folder);
    editor.open(users, WAITING);
    assertThat(eventually(0)).isEmpty();

    editor.section(json("{\"severity\": {\"BlockingWaitInAsync\": \"error\"}}"));
    editor
        .server()
        .getWorkspaceService()
        .didChangeConfiguration(new DidChangeConfigurationParams(new JsonObject()));
    assertThat(eventually(1)).hasSize(1);
  }

  @Test
  void whatWasSaidAtTheStartCountsWhileTheSectionIsEmpty() throws Exception {
    editor.section(json("{\"severity\": {\"BlockingWaitInAsync\": \"error\"}}"));
    editor.begin(json("{\"severity\": {\"BlockingWaitInAsync\": \"off\"}}"), folder);
    editor.open(users, WAITING);
    assertThat(eventually(1)).hasSize(1);

    editor.section(new JsonObject());
    editor
        .server()
        .getWorkspaceService()
        .didChangeConfiguration(new DidChangeConfigurationParams(new JsonObject()));
    assertThat(eventually(0)).isEmpty();
  }

  /** Settings come in a message of their own, whenever the client sends it. */
  private List<Diagnostic> eventually(int size) throws Exception {
    List<Diagnostic> shown = editor.settled(users);
    for (int tries = 0; tries < 200 && shown.size() != size; tries++) {
      shown = editor.settled(users);
    }
    return shown;
  }

  @Test
  void settingsThatAreWrongAreToldInOneLineEach() throws Exception {
    editor.begin(
        json(
            """
            {"severity": {"NoSuchCheck": "off", "NullFuture": "loud"}, "options": {"VirtualTreads": "on"},
             "classPath": "lib.jar", "release": "new", "maven": 3}
            """),
        folder);
    editor.open(users, WAITING);
    assertThat(editor.settled(users)).hasSize(1);

    assertThat(editor.messages())
        .hasSize(6)
        .allMatch(message -> message.startsWith("AsyncLint: ") && message.lines().count() == 1)
        .anyMatch(message -> message.contains("There is no check NoSuchCheck"))
        .anyMatch(message -> message.contains("There is no severity loud"))
        .anyMatch(message -> message.contains("VirtualTreads"))
        .anyMatch(message -> message.contains("classPath is a list of paths"))
        .anyMatch(message -> message.contains("release is a number"))
        .anyMatch(message -> message.contains("maven is a command"));
  }

  @Test
  void aReleaseThatJavacDoesNotKnowIsToldOnce() throws Exception {
    editor.begin(json("{\"release\": \"2\"}"), folder);
    editor.open(users, WAITING);
    editor.settled(users);
    editor.change(users, HARMLESS);
    editor.settled(users);

    assertThat(editor.messages()).hasSize(1);
    assertThat(editor.messages().get(0)).contains("javac does not take", "2");
  }

  @Test
  void addressesThatAreNoneDoNoHarm() throws Exception {
    editor.begin(null, folder);
    for (String address :
        List.of("", "::", "file:relative", "file:///%zz", "http://host/A.java", "jdt://x/y")) {
      editor
          .server()
          .getTextDocumentService()
          .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(address, "java", 1, "x")));
      editor
          .server()
          .getTextDocumentService()
          .didChange(
              new DidChangeTextDocumentParams(
                  new VersionedTextDocumentIdentifier(address, 2),
                  List.of(new TextDocumentContentChangeEvent("y"))));
      assertThat(
              editor
                  .server()
                  .getTextDocumentService()
                  .hover(new HoverParams(new TextDocumentIdentifier(address), new Position(9, 9)))
                  .get(60, TimeUnit.SECONDS))
          .isNull();
    }
    editor.open(users, WAITING);

    assertThat(editor.settled(users)).hasSize(1);
  }

  @Test
  void messagesThatAreNoneDoNoHarm() throws Exception {
    editor.begin(null, folder);
    for (String message :
        List.of(
            "{",
            "[]",
            "null",
            "{\"jsonrpc\": \"2.0\", \"method\": \"textDocument/didOpen\", \"params\": 5}",
            "{\"jsonrpc\": \"2.0\", \"method\": \"textDocument/didOpen\"}",
            "{\"jsonrpc\": \"2.0\", \"method\": \"no/suchThing\", \"params\": {}}",
            "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"textDocument/hover\", \"params\": []}",
            "{\"jsonrpc\": \"2.0\", \"id\": {}, \"result\": 1}")) {
      byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
      editor.write(
          ("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      editor.write(bytes);
    }
    editor.open(users, WAITING);

    assertThat(editor.settled(users)).hasSize(1);
  }
}
