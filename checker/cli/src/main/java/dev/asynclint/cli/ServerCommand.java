package dev.asynclint.cli;

import dev.asynclint.cli.server.lsp.AsyncLintServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import picocli.CommandLine.Command;

/** Speaks the language server protocol on standard input and output. */
@Command(
    name = "server",
    description = "Shows findings in editors: a language server on standard input and output.")
final class ServerCommand implements Callable<Integer> {
  @Override
  public Integer call() throws Unusable, InterruptedException {
    InputStream in = System.in;
    OutputStream out = System.out;
    // Whatever else prints must not come between the messages.
    System.setOut(new PrintStream(System.err, true));
    try (AsyncLintServer server = new AsyncLintServer()) {
      Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
      server.connect(launcher.getRemoteProxy());
      Future<Void> listening = launcher.startListening();
      while (!listening.isDone()) {
        try {
          return server.ended().get(200, TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
          continue;
        } catch (ExecutionException impossible) {
          throw new IllegalStateException(impossible);
        }
      }
      return server.ended().getNow(Main.CLEAN);
    }
  }
}
