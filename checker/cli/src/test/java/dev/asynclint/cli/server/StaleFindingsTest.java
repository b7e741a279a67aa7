package dev.asynclint.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.cli.compile.Analyser;
import dev.asynclint.cli.compile.Compilation;
import dev.asynclint.cli.compile.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown is of the files as they are: opened again, moved, rebuilt, or gone. */
final class StaleFindingsTest {
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
          return CompletableFuture.supplyAsync(() -> "" + id).join();
        }
      }
      """;

  @TempDir private Path folder;
  private EditorClient editor;
  private Path users;

  @BeforeEach
  void begin() throws Exception {
    folder = folder.toRealPath();
    Files.createDirectories(folder.resolve(".git"));
    users = write("src/shop/Users.java", WAITING);
    editor = new EditorClient();
  }

  @AfterEach
  void end() throws Exception {
    editor.close();
  }

  private Path write(String path, String text) throws Exception {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void changed(Path file, FileChangeType how) {
    editor
        .server()
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(List.of(new FileEvent(file.toUri().toString(), how))));
  }

  @Test
  void aFileThatIsOpenedAgainIsToldOfAgain() throws Exception {
    editor.begin(null, folder);
    editor.open(users, WAITING);
    assertThat(editor.settled(users)).hasSize(1);
    editor.shut(users);
    editor.settled(users);
    int before = editor.pushed().size();

    editor.open(users, WAITING);
    editor.settled(users);

    // Neovim, for one, forgets the diagnostics of a buffer that it unloads.
    assertThat(editor.pushed()).hasSizeGreaterThan(before);
  }

  @Test
  void aFolderThatLeavesTheWorkspaceTakesItsFindingsAlong() throws Exception {
    editor.begin(null, folder);
    editor.open(users, WAITING);
    assertThat(editor.settled(users)).hasSize(1);

    WorkspaceFoldersChangeEvent event = new WorkspaceFoldersChangeEvent();
    event.setAdded(List.of());
    event.setRemoved(List.of(new WorkspaceFolder(folder.toUri().toString(), "shop")));
    editor
        .server()
        .getWorkspaceService()
        .didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(event));

    assertThat(editor.settled(users)).isEmpty();
  }

  @Test
  void whatAPlainTreeHadGoesWhenTheBuildSaysOtherwise() throws Exception {
    editor.begin(null, folder);
    editor.open(users, WAITING);
    assertThat(editor.settled(users)).hasSize(1);

    Files.createDirectories(folder.resolve("generated"));
    Path record =
        write(
            "target/asynclint/classpath.json",
            """
            {"sources": ["generated", "src"], "severities": {"BlockingWaitInAsync": "OFF"}}
            """);
    changed(record, FileChangeType.Created);

    assertThat(editor.settled(users)).isEmpty();
  }

  @Test
  void aFileThatIsDeletedAfterABuildTakesItsFindingsAlong() throws Exception {
    editor.begin(null, folder);
    editor.open(users, WAITING);
    editor.settled(users);
    editor.shut(users);
    assertThat(editor.settled(users)).hasSize(1);
    changed(
        write("target/asynclint/classpath.json", "{\"sources\": [\"src\"]}"),
        FileChangeType.Created);
    editor.settled(users);

    Files.delete(users);
    changed(users, FileChangeType.Deleted);

    assertThat(editor.settled(users)).isEmpty();
  }

  @Test
  void aFileThatBeginsEmptyIsOneOfItsModule() throws Exception {
    write("src/shop/Store.java", STORE);
    Path orders = write("src/shop/Orders.java", "");
    editor.begin(null, folder);
    editor.open(orders, "");
    editor.settled(orders);

    editor.change(orders, CALLING);

    assertThat(editor.settled(orders)).hasSize(1);
  }

  @Test
  void aFileOfARecordedModuleIsThatModulesWhateverElseIsOpen() throws Exception {
    write(
        "target/asynclint/classpath.json",
        "{\"sources\": [\"src\"], \"severities\": {\"BlockingWaitInAsync\": \"OFF\"}}");
    Path tool = write("tools/Tool.java", "package tools;\n\nclass Tool {}\n");
    editor.begin(null, folder);
    editor.open(tool, Files.readString(tool));
    editor.settled(tool);

    editor.open(users, WAITING);

    assertThat(editor.settled(users)).isEmpty();
  }

  @Test
  void modulesThatShareAFolderOfSourcesAreTwo() throws Exception {
    Files.createDirectories(folder.resolve("shared"));
    Path one = write("one/src/shop/Users.java", WAITING);
    Path two = write("two/src/shop/Users.java", WAITING);
    write("one/target/asynclint/classpath.json", "{\"sources\": [\"../shared\", \"src\"]}");
    write(
        "two/target/asynclint/classpath.json",
        """
        {"sources": ["../shared", "src"], "severities": {"BlockingWaitInAsync": "OFF"}}
        """);
    editor.begin(null, folder);
    editor.open(one, WAITING);
    assertThat(editor.settled(one)).hasSize(1);

    editor.open(two, WAITING);

    assertThat(editor.settled(two)).isEmpty();
    assertThat(editor.settled(one)).hasSize(1);
  }

  @Test
  void anEditSeesWhatADependencyHasBeenBuiltTo() throws Exception {
    String quiet =
        "package lib; public class Store { public String find(long id) { return \"\"; } }";
    String waits =
        quiet.replace(
            "return \"\";",
            "return java.util.concurrent.CompletableFuture.supplyAsync(() -> \"\" + id).join();");
    build(quiet);
    String calling = CALLING.replace("new Store()", "new lib.Store()");
    Path orders = write("src/shop/Orders.java", calling);
    write(
        "target/asynclint/classpath.json", "{\"sources\": [\"src\"], \"classPath\": [\"built\"]}");
    editor.begin(null, folder);
    editor.open(orders, calling);
    assertThat(editor.settled(orders)).isEmpty();

    build(waits);
    editor.change(orders, calling.replace("find(found)", "find(found + 1)"));

    assertThat(editor.settled(orders)).hasSize(1);
  }

  private void build(String store) throws Exception {
    new Analyser(Progress.onTerminal(), silent -> {})
        .analyse(
            new Compilation(
                List.of(write("lib/lib/Store.java", store)),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                "UTF-8",
                Optional.of(Files.createDirectories(folder.resolve("built"))),
                Map.of(),
                Map.of(),
                List.of()));
  }

  @Test
  void aWorkspaceBehindALinkUsesWhatTheBuildHasLeft() throws Exception {
    Path real = folder.resolve("real");
    write("real/src/shop/Users.java", WAITING);
    write(
        "real/target/asynclint/classpath.json",
        """
        {"sources": ["%s"], "severities": {"BlockingWaitInAsync": "OFF"}}
        """
            .formatted(real.resolve("src")));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    Path linked = link.resolve("src/shop/Users.java");

    editor.begin(null, link);
    editor.open(linked, WAITING);

    assertThat(editor.settled(linked)).isEmpty();
  }

  @Test
  void aFileIsCalledWhatTheEditorCallsIt() throws Exception {
    Path file = write("a+b/shop/Users.java", WAITING);
    String address = file.toUri().toString().replace("+", "%2B");
    editor.begin(null, folder);
    editor
        .server()
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(address, "java", 1, WAITING)));
    editor.settled(file);

    assertThat(editor.pushed()).extracting(each -> each.getUri()).contains(address);
  }

  @Test
  void anEditIsAnsweredWhileAllFilesAreLookedAtForTheFirstTime() throws Exception {
    for (int i = 0; i < 400; i++) {
      StringBuilder body = new StringBuilder();
      for (int method = 0; method < 40; method++) {
        body.append(
            "  String m%d(java.util.List<String> all) { return all.stream().map(x -> x + %d).toList().toString(); }\n"
                .formatted(method, method));
      }
      write(
          "src/shop/Many%d.java".formatted(i),
          "package shop;\nclass Many%d {\n%s}\n".formatted(i, body));
    }
    editor.begin(null, folder);
    editor.open(users, WAITING);
    await(() -> editor.progress().size() == 1);

    editor.change(users, WAITING.replace(".join()", ".toString()"));
    await(
        () ->
            !editor.pushed().isEmpty()
                && editor.pushed().get(editor.pushed().size() - 1).getDiagnostics().isEmpty());

    // The look at all files has begun, and is not over.
    assertThat(editor.progress()).hasSize(1);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int tries = 0; tries < 6000 && !condition.getAsBoolean(); tries++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Test
  void aColumnFarBehindTheLineIsItsEnd() throws Exception {
    editor.begin(null, folder);
    editor.open(users, WAITING);
    assertThat(editor.settled(users)).hasSize(1);

    editor
        .server()
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(users.toUri().toString(), 99),
                List.of(
                    new TextDocumentContentChangeEvent(
                        new Range(new Position(6, 0), new Position(6, Integer.MAX_VALUE)),
                        "    return load(1);"))));

    assertThat(editor.settled(users)).isEmpty();
  }
}
