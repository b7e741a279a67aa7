package dev.asynclint.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** The server's jar in a process of its own, spoken to as an editor does. */
final class BenchedServer implements LanguageClient, AutoCloseable {
  private static final Pattern HEAP_USED =
      // One line for each generation, or one for all of them.
      Pattern.compile("(?:generation|heap) +total \\d+K, used (\\d+)K");

  private final Process process;
  private final LanguageServer server;
  private final Map<Object, Boolean> working = new ConcurrentHashMap<>();
  private final Map<String, Expected> expected = new ConcurrentHashMap<>();
  private final Map<String, List<Diagnostic>> published = new ConcurrentHashMap<>();
  private int version;

  private record Expected(Predicate<List<Diagnostic>> what, CompletableFuture<Long> when) {}

  /**
   * Starts it.
   *
   * @param flags of the Java virtual machine
   */
  BenchedServer(Path jar, List<String> flags) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString(), "server"));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
    launcher.startListening();
    server = launcher.getRemoteProxy();
  }

  void begin(Path root) throws Exception {
    InitializeParams params = new InitializeParams();
    ClientCapabilities capabilities = new ClientCapabilities();
    WindowClientCapabilities window = new WindowClientCapabilities();
    window.setWorkDoneProgress(true);
    capabilities.setWindow(window);
    params.setCapabilities(capabilities);
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(root.toUri().toString(), "bench")));
    server.initialize(params).get(60, TimeUnit.SECONDS);
    server.initialized(new InitializedParams());
  }

  void open(Path file, String text) {
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem(file.toUri().toString(), "java", ++version, text)));
  }

  void change(Path file, Range range, String with) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(file.toUri().toString(), ++version),
                List.of(new TextDocumentContentChangeEvent(range, with))));
  }

  /** When diagnostics of that kind come, in nanoseconds of this process's clock. */
  CompletableFuture<Long> expect(Path file, Predicate<List<Diagnostic>> what) {
    CompletableFuture<Long> when = new CompletableFuture<>();
    expected.put(file.toUri().toString(), new Expected(what, when));
    return when;
  }

  /** What is shown now. */
  List<Diagnostic> shown(Path file) {
    return published.getOrDefault(file.toUri().toString(), List.of());
  }

  /** Waits until nothing has been worked at for a second. */
  void awaitRest() throws InterruptedException, TimeoutException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    int quiet = 0;
    while (quiet < 10) {
      Thread.sleep(100);
      quiet = working.isEmpty() ? quiet + 1 : 0;
      if (System.nanoTime() > end) {
        throw new TimeoutException("The server goes on working");
      }
    }
  }

  /** Waits until the process needs next to nothing: what follows the last answer is done. */
  void awaitIdle() throws InterruptedException {
    Duration before = processorTime();
    for (int tries = 0; tries < 60; tries++) {
      Thread.sleep(1_000);
      Duration now = processorTime();
      if (now.minus(before).toMillis() < 100) {
        return;
      }
      before = now;
    }
  }

  /** Memory in megabytes: what is live on the heap, and what the process has. */
  record Memory(long heap, long resident) {}

  /** Collects garbage, and measures. Needs Linux's /proc for the second figure. */
  Memory memory() throws IOException, InterruptedException {
    jcmd("GC.run");
    Matcher used = HEAP_USED.matcher(jcmd("GC.heap_info"));
    long kilobytes = 0;
    while (used.find()) {
      kilobytes += Long.parseLong(used.group(1));
    }
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    long resident = 0;
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmRSS:")) {
          resident = Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    }
    return new Memory(kilobytes >> 10, resident >> 10);
  }

  /** What the process has had of the processors so far; zero where nobody says. */
  Duration processorTime() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private String jcmd(String what) throws IOException, InterruptedException {
    Process asked =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(process.pid()),
                what)
            .redirectErrorStream(true)
            .start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asked.waitFor();
    return said;
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    long now = System.nanoTime();
    published.put(params.getUri(), params.getDiagnostics());
    Expected awaited = expected.get(params.getUri());
    if (awaited != null && awaited.what().test(params.getDiagnostics())) {
      expected.remove(params.getUri(), awaited);
      awaited.when().complete(now);
    }
  }

  @Override
  public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void notifyProgress(ProgressParams params) {
    Object key = params.getToken().get();
    if (params.getValue().getLeft() instanceof WorkDoneProgressBegin) {
      working.put(key, true);
    } else if (params.getValue().getLeft() instanceof WorkDoneProgressEnd) {
      working.remove(key);
    }
  }

  @Override
  public void telemetryEvent(Object object) {
    // There is none.
  }

  @Override
  public void showMessage(MessageParams params) {
    System.err.println(params.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void logMessage(MessageParams params) {
    System.err.println(params.getMessage());
  }

  @Override
  public void close() throws Exception {
    try {
      server.shutdown().get(60, TimeUnit.SECONDS);
      server.exit();
      process.waitFor(10, TimeUnit.SECONDS);
    } finally {
      process.destroyForcibly();
    }
  }
}
