package dev.asynclint.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.asynclint.cli.server.lsp.AsyncLintServer;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings in every form, slow clients, clients that end, and a Maven of any kind. */
final class ManyClientsTest {
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
  private static final String OFF = "{\"severity\": {\"BlockingWaitInAsync\": \"off\"}}";

  @TempDir private Path folder;
  private EditorClient editor;
  private Path users;

  @BeforeEach
  void begin() throws Exception {
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

  private Path script(String body) throws Exception {
    Path script = write("maven.sh", "#!/bin/sh\n" + body + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  @Test
  void settingsThatAreWrongAndGivenTwiceAreToldOnce() throws Exception {
    JsonObject wrong = json("{\"severity\": {\"NoSuchCheck\": \"off\"}}");
    editor.section(wrong);
    editor.begin(wrong, folder);
    editor.open(users, WAITING);
    editor.settled(users);
    editor.settled(users);

    assertThat(editor.messages()).hasSize(1);
  }

  @Test
  void aNoticeWithoutOurSettingsTakesNoneAway() throws Exception {
    editor.begin(json(OFF), folder);
    editor.open(users, WAITING);
    assertThat(editor.settled(users)).isEmpty();

    editor
        .server()
        .getWorkspaceService()
        .didChangeConfiguration(
            new DidChangeConfigurationParams(json("{\"java\": {\"format\": true}}")));

    assertThat(editor.settled(users)).isEmpty();
  }

  @Test
  void settingsThatAreTakenOutCountNoLonger() throws Exception {
    editor.section(json(OFF));
    editor.begin(null, folder);
    editor.open(users, WAITING);
    editor.settled(users);
    assertThat(editor.settled(users)).isEmpty();

    editor.section(new JsonObject());
    editor
        .server()
        .getWorkspaceService()
        .didChangeConfiguration(new DidChangeConfigurationParams(new JsonObject()));
    for (int tries = 0; tries < 20 && editor.settled(users).isEmpty(); tries++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }

    assertThat(editor.settled(users)).hasSize(1);
  }

  @Test
  void valuesOfTheWrongKindAreToldOneByOne() throws Exception {
    editor.begin(
        json(
            """
            {"severity": {"NullFuture": ["off"]}, "options": {"VirtualThreads": {}},
             "classPath": [1, {}], "release": [17], "sevrity": {"NullFuture": "off"}}
            """),
        folder);
    editor.open(users, WAITING);
    editor.settled(users);

    assertThat(editor.messages())
        .anyMatch(message -> message.contains("severity"))
        .anyMatch(message -> message.contains("VirtualThreads"))
        .anyMatch(message -> message.contains("classPath"))
        .anyMatch(message -> message.contains("release"))
        .anyMatch(message -> message.contains("sevrity"));
  }

  @Test
  void relativePathsOfTheSettingsAreTheWorkspaces() throws Exception {
    Path source =
        write(
            "lib/Store.java",
            """
            package lib;
            public class Store {
              public java.util.concurrent.CompletableFuture<String> load(long id) { return null; }
            }
            """);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", classes.toString(), source.toString());
    try (OutputStream out = Files.newOutputStream(folder.resolve("lib.jar"));
        JarOutputStream archive = new JarOutputStream(out)) {
      archive.putNextEntry(new JarEntry("lib/Store.class"));
      archive.write(Files.readAllBytes(classes.resolve("lib/Store.class")));
    }
    editor.begin(json("{\"classPath\": [\"lib.jar\"]}"), folder);
    editor.open(users, WAITING.replace("-> load(", "-> new lib.Store().load("));

    assertThat(editor.settled(users)).hasSize(1);
  }

  @Test
  void aRelativeCatalogueInTheRecordIsTheModules() throws Exception {
    write("rules.txt", "# no line\n");
    write(
        "target/asynclint/classpath.json",
        "{\"sources\": [\"src\"], \"options\": {\"Catalogue\": \"rules.txt\"}}");
    editor.begin(null, folder);
    editor.open(users, WAITING);
    editor.settled(users);

    assertThat(editor.messages()).isEmpty();
  }

  @Test
  void whoPullsHearsOfFilesThatAreNotOpen() throws Exception {
    Path other = write("src/shop/Other.java", "package shop;\n\nclass Other {}\n");
    editor.pulls();
    var provider = editor.begin(null, folder).getCapabilities().getDiagnosticProvider();
    editor.open(other, Files.readString(other));
    editor.settled(other);

    boolean isPushed =
        editor.pushed().stream().anyMatch(each -> each.getUri().equals(users.toUri().toString()));
    assertThat(isPushed || provider.isWorkspaceDiagnostics()).isTrue();
  }

  @Test
  void whatIsAskedAfterTheShutdownIsRefusedAndDoesNotHang() throws Exception {
    editor.begin(null, folder);
    editor.open(users, WAITING);
    editor.settled(users);
    editor.server().shutdown().get(60, TimeUnit.SECONDS);

    var asked =
        editor
            .server()
            .getTextDocumentService()
            .codeAction(
                new CodeActionParams(
                    new TextDocumentIdentifier(users.toUri().toString()),
                    new Range(new Position(6, 50), new Position(6, 50)),
                    new CodeActionContext(List.of())));
    assertThatThrownBy(() -> asked.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class);
  }

  @Test
  void aSecondInitializeIsRefused() throws Exception {
    editor.begin(null, folder);

    var again = editor.server().initialize(new InitializeParams());
    assertThatThrownBy(() -> again.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class);
  }

  /** Opens a file while that is Maven, and waits a little for what comes of it. */
  private Slow asking(String maven, Path file) throws Exception {
    write("pom.xml", "<project/>");
    Slow client = new Slow();
    client.created.complete(null);
    client.settings.complete(List.of(json("{\"maven\": \"%s\"}".formatted(maven))));
    try (AsyncLintServer server = client.begin(folder)) {
      client.open(server, file);
      server.settled().get(60, TimeUnit.SECONDS);
      TimeUnit.SECONDS.sleep(2);
      server.settled().get(60, TimeUnit.SECONDS);
    }
    return client;
  }

  @Test
  void aMavenThatFailsIsTold() throws Exception {
    assertThat(asking(script("exit 1").toString(), users).messages).hasSize(1);
  }

  @Test
  void aMavenThatIsMissingIsTold() throws Exception {
    assertThat(asking("no-such-maven", users).messages).hasSize(1);
  }

  @Test
  void aMavenThatFailsIsNoReasonToLookAtEverythingAgain() throws Exception {
    assertThat(asking(script("sleep 1; exit 1").toString(), users).begun("looking at")).isOne();
  }

  @Test
  void aTestAsksNoMavenThatHasAnsweredForItsModule() throws Exception {
    write("target/asynclint/classpath.json", "{\"sources\": [\"src\"]}");
    Path test = write("test/shop/UsersTest.java", "package shop;\n\nclass UsersTest {}\n");

    assertThat(asking(script("exit 0").toString(), test).begun("asking Maven")).isZero();
  }

  @Test
  void aMavenThatHangsEndsWithTheServer() throws Exception {
    Path pid = folder.resolve("pid");
    asking(script("sleep 60 & echo $$ $! > " + pid + "; wait").toString(), users);
    List<ProcessHandle> left =
        Stream.of(Files.readString(pid).strip().split(" "))
            .flatMap(each -> ProcessHandle.of(Long.parseLong(each)).stream())
            .toList();
    try {
      for (ProcessHandle each : left) {
        assertThat(each.onExit()).succeedsWithin(30, TimeUnit.SECONDS);
      }
    } finally {
      left.forEach(ProcessHandle::destroy);
    }
  }

  @Test
  void aMavenThatIsSwitchedOnLaterIsAsked() throws Exception {
    write("pom.xml", "<project/>");
    Slow client = new Slow();
    client.created.complete(null);
    client.settings.complete(List.of(json("{\"maven\": \"off\"}")));
    try (AsyncLintServer server = client.begin(folder)) {
      client.open(server, users);
      server.settled().get(60, TimeUnit.SECONDS);
      client.settings = new CompletableFuture<>();
      client.settings.complete(List.of(json("{\"maven\": \"%s\"}".formatted(script("exit 0")))));
      server
          .getWorkspaceService()
          .didChangeConfiguration(new DidChangeConfigurationParams(new JsonObject()));
      server.settled().get(60, TimeUnit.SECONDS);
      TimeUnit.SECONDS.sleep(1);
    }

    assertThat(client.begun("asking Maven")).isOne();
  }

  @Test
  void noMavenIsAskedBeforeTheSettingsAreKnown() throws Exception {
    write("pom.xml", "<project/>");
    Slow client = new Slow();
    client.created.complete(null);
    try (AsyncLintServer server = client.begin(folder)) {
      client.open(server, users);
      server.settled().get(60, TimeUnit.SECONDS);
      client.settings.complete(List.of(json("{\"maven\": \"off\"}")));
      server.settled().get(60, TimeUnit.SECONDS);
    }

    assertThat(client.begun("asking Maven")).isZero();
  }

  @Test
  void progressEndsAfterItHasBegun() throws Exception {
    Slow client = new Slow();
    client.settings.complete(List.of(json("{\"maven\": \"off\"}")));
    try (AsyncLintServer server = client.begin(folder)) {
      client.open(server, users);
      server.settled().get(60, TimeUnit.SECONDS);
      client.created.complete(null);
      server.settled().get(60, TimeUnit.SECONDS);
    }

    assertThat(client.progress).isNotEmpty();
    assertThat(client.progress.get(client.progress.size() - 1).getValue().getLeft())
        .isInstanceOf(WorkDoneProgressEnd.class);
  }

  @Test
  void progressThatIsRefusedHasNoEnd() throws Exception {
    Slow client = new Slow();
    client.created.completeExceptionally(new IllegalStateException("refused"));
    try (AsyncLintServer server = client.begin(folder)) {
      client.open(server, users);
      server.settled().get(60, TimeUnit.SECONDS);
    }

    assertThat(client.progress).isEmpty();
  }

  /** Answers when the test wants it to. */
  private static final class Slow implements LanguageClient {
    private CompletableFuture<List<Object>> settings = new CompletableFuture<>();
    private final CompletableFuture<Void> created = new CompletableFuture<>();
    private final List<ProgressParams> progress = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();

    long begun(String what) {
      return progress.stream()
          .map(each -> each.getValue().getLeft())
          .filter(
              each ->
                  each instanceof WorkDoneProgressBegin begin && begin.getTitle().contains(what))
          .count();
    }

    AsyncLintServer begin(Path root) throws Exception {
      AsyncLintServer server = new AsyncLintServer();
      server.connect(this);
      InitializeParams params = new InitializeParams();
      ClientCapabilities capabilities = new ClientCapabilities();
      WindowClientCapabilities window = new WindowClientCapabilities();
      window.setWorkDoneProgress(true);
      capabilities.setWindow(window);
      WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
      workspace.setConfiguration(true);
      capabilities.setWorkspace(workspace);
      params.setCapabilities(capabilities);
      params.setWorkspaceFolders(List.of(new WorkspaceFolder(root.toUri().toString(), "shop")));
      server.initialize(params).get(60, TimeUnit.SECONDS);
      server.initialized(new InitializedParams());
      return server;
    }

    void open(AsyncLintServer server, Path file) throws Exception {
      server
          .getTextDocumentService()
          .didOpen(
              new DidOpenTextDocumentParams(
                  new TextDocumentItem(
                      file.toUri().toString(), "java", 1, Files.readString(file))));
    }

    @Override
    public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
      return settings;
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
      return created;
    }

    @Override
    public void notifyProgress(ProgressParams params) {
      progress.add(params);
    }

    @Override
    public void telemetryEvent(Object object) {
      // Nobody listens.
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
      // Nobody looks.
    }

    @Override
    public void showMessage(MessageParams params) {
      messages.add(params.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams params) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams params) {
      // Nobody reads.
    }
  }

  @Test
  void aServerThatIsEndedLeavesNoTemporaryFolder() throws Exception {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            "dev.asynclint.cli.Main",
            "server"));
    Process server =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String initialize =
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"initialize\","
            + " \"params\": {\"capabilities\": {}, \"processId\": null, \"rootUri\": null}}";
    OutputStream out = server.getOutputStream();
    out.write(
        ("Content-Length: " + initialize.length() + "\r\n\r\n" + initialize)
            .getBytes(StandardCharsets.UTF_8));
    out.flush();
    assertThat(server.getInputStream().read()).isEqualTo('C');

    // As editors do with servers that do not end in time.
    server.destroy();
    server.waitFor(30, TimeUnit.SECONDS);

    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
  }
}
