package search;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

class CancelPositive {
  private CompletableFuture<HttpResponse<String>> source;
  private CompletableFuture<String> derived;

  // cancel on a derived stage while the source is kept.
  void derived(HttpClient http, HttpRequest request) {
    CompletableFuture<HttpResponse<String>> source = http.sendAsync(request, BodyHandlers.ofString());
    CompletableFuture<String> derived = source.thenApply(HttpResponse::body);
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    derived.cancel(true);
  }

  void derivedField(HttpClient http, HttpRequest request) {
    source = http.sendAsync(request, BodyHandlers.ofString());
    derived = source.thenApply(HttpResponse::body);
  }

  void stop() {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    derived.cancel(true);
  }

  // cancel(true) on supplyAsync never interrupts.
  void supplyAsync() {
    CompletableFuture<String> search = CompletableFuture.supplyAsync(() -> "a");
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    search.cancel(true);
  }

  void supplyAsyncOnExecutor(ExecutorService pool) {
    CompletableFuture<String> search = CompletableFuture.supplyAsync(() -> "a", pool);
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    search.cancel(true);
  }
}
