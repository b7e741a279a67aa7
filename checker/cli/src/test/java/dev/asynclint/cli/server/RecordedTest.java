package dev.asynclint.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a build has left in {@code target/asynclint}, right and wrong, and what becomes of it. */
final class RecordedTest {
  private static final String WAITING =
      """
      package shop;

      import java.util.concurrent.CompletableFuture;

      class Users {
        CompletableFuture<String> name(CompletableFuture<Long> id) {
          return id.thenApply(found -> new lib.Store().load(found).join());
        }
      }
      """;

  @TempDir private Path folder;
  private EditorClient editor;
  private Path users;
  private Path jar;

  @BeforeEach
  void begin() throws Exception {
    Files.createDirectories(folder.resolve(".git"));
    users = Files.createDirectories(folder.resolve("java/shop")).resolve("Users.java");
    Files.writeString(users, WAITING);
    jar = folder.resolve("lib.jar");
    library();
    editor = new EditorClient();
  }

  @AfterEach
  void end() throws Exception {
    editor.close();
  }

  private void library() throws Exception {
    Path source = Files.createDirectories(folder.resolve("lib")).resolve("Store.java");
    Files.writeString(
        source,
        """
        package lib;
        public class Store {
          public java.util.concurrent.CompletableFuture<String> load(long id) { return null; }
        }
        """);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", classes.toString(), source.toString());
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream archive = new JarOutputStream(out)) {
      archive.putNextEntry(new JarEntry("lib/Store.class"));
      archive.write(Files.readAllBytes(classes.resolve("lib/Store.class")));
    }
  }

  private void record(String json) throws Exception {
    Path file = folder.resolve("target/asynclint/classpath.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, json);
  }

  private int open() throws Exception {
    editor.begin(null, folder);
    editor.open(users, WAITING);
    return editor.settled(users).size();
  }

  @Test
  void theClassPathIsTheBuilds() throws Exception {
    record("{\"sources\": [\"java\"], \"classPath\": [\"lib.jar\"], \"release\": \"17\"}");

    assertThat(open()).isEqualTo(1);
    assertThat(editor.messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{                                                  | it is no JSON",
        "[]                                                 | it is no object",
        "{}                                                 | \"sources\" names no folder",
        "{\"sources\": \"java\"}                            | \"sources\" is no list of texts",
        "{\"sources\": [\"java\", 1]}                       | \"sources\" is no list of texts",
        "{\"sources\": {\"a\": \"java\"}}                   | \"sources\" is no list of texts",
        "{\"sources\": [\"java\"], \"classPath\": [null]}   | \"classPath\" is no list of texts",
        "{\"sources\": [\"a\\u0000b\"]}                     | \"sources\" has an entry that is no path",
        "{\"sources\": [\"java\"], \"encoding\": \"UTF-9\"} | there is no encoding \"UTF-9\"",
        "{\"sources\": [\"java\"], \"release\": \"x\"}      | \"release\" is no release of Java",
        "{\"sources\": [\"java\"], \"options\": []}         | \"options\" is no object",
        "{\"sources\": [\"java\"], \"severities\": {\"NullFuture\": \"LOUD\"}} | is no severity of NullFuture",
      })
  void whatCannotBeUsedIsToldInOneLine(String json, String what) throws Exception {
    record(json);
    open();

    assertThat(editor.messages()).hasSize(1);
    assertThat(editor.messages().get(0))
        .startsWith("AsyncLint: ")
        .contains("classpath.json is not used: ", what)
        .hasLineCount(1);
  }

  @Test
  void whatABuildHasLeftIsSeenOnSaving() throws Exception {
    assertThat(open()).isZero();

    record("{\"sources\": [\"java\"], \"classPath\": [\"lib.jar\"]}");
    editor
        .server()
        .getTextDocumentService()
        .didSave(
            new DidSaveTextDocumentParams(new TextDocumentIdentifier(users.toUri().toString())));

    assertThat(editor.settled(users)).hasSize(1);
  }

  @Test
  void onceItIsRepairedItIsUsed() throws Exception {
    record("{");
    assertThat(open()).isZero();

    record("{\"sources\": [\"java\"], \"classPath\": [\"lib.jar\"]}");
    editor
        .server()
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(
                List.of(
                    new FileEvent(
                        folder.resolve("target/asynclint/classpath.json").toUri().toString(),
                        FileChangeType.Changed))));

    assertThat(editor.settled(users)).hasSize(1);
  }

  @Test
  void aClassPathEntryThatVanishesOrIsNoArchiveDoesNoHarm() throws Exception {
    record("{\"sources\": [\"java\"], \"classPath\": [\"lib.jar\", \"none.jar\", \"java\"]}");
    assertThat(open()).isEqualTo(1);

    Files.delete(jar);
    editor.change(users, WAITING.replace("class Users", "public class Users"));
    editor.settled(users);
    Files.writeString(jar, "no archive");
    editor.change(users, WAITING);
    editor.settled(users);
    Files.delete(jar);
    library();
    editor.change(users, "\n" + WAITING);
    editor.settled(users);
    editor.change(users, WAITING.replace("class Users", "public class Users"));

    assertThat(editor.settled(users)).hasSize(1);
  }

  @Test
  void sourcesThatVanishDoNoHarm() throws Exception {
    record("{\"sources\": [\"java\", \"nowhere\"], \"classPath\": [\"lib.jar\"]}");
    assertThat(open()).isEqualTo(1);

    Files.delete(users);
    Files.delete(users.getParent());
    editor.change(users, "\n" + WAITING);
    assertThat(editor.settled(users)).hasSize(1);

    editor.shut(users);
    assertThat(editor.settled(users)).isEmpty();
  }
}
