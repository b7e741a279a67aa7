package dev.asynclint.cli.server.lsp;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** Tells an editor that can show it what takes a while. */
final class Progresses {
  private final LanguageClient client;
  private final boolean shown;

  Progresses(LanguageClient client, boolean shown) {
    this.client = client;
    this.shown = shown;
  }

  /**
   * Something begins.
   *
   * @return to be run when it ends
   */
  Runnable begin(String title) {
    if (!shown) {
      return () -> {};
    }
    Either<String, Integer> token = Either.forLeft(UUID.randomUUID().toString());
    WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
    begin.setTitle(title);
    // One that the client refuses, or does not know yet, has no end.
    CompletableFuture<Void> begun =
        client
            .createProgress(new WorkDoneProgressCreateParams(token))
            .thenRun(() -> client.notifyProgress(new ProgressParams(token, Either.forLeft(begin))));
    ProgressParams end = new ProgressParams(token, Either.forLeft(new WorkDoneProgressEnd()));
    return () -> begun.thenRun(() -> client.notifyProgress(end)).exceptionally(refused -> null);
  }
}
