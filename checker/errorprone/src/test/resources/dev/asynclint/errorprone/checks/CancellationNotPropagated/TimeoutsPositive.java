package search;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class TimeoutsPositive {
  // get(timeout) whose TimeoutException path does not cancel.
  String get(ExecutorService pool) throws Exception {
    Future<String> task = pool.submit(() -> "a");
    try {
      // BUG: Diagnostic contains: [CancellationNotPropagated]
      return task.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "";
    }
  }

  // Cancelled on another path only.
  String otherPath(ExecutorService pool) throws Exception {
    Future<String> task = pool.submit(() -> "a");
    try {
      // BUG: Diagnostic contains: [CancellationNotPropagated]
      return task.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "";
    } catch (InterruptedException e) {
      task.cancel(true);
      throw e;
    }
  }

  // The exception leaves the method, and with it the only handle.
  String thrown(ExecutorService pool) throws Exception {
    Future<String> task = pool.submit(() -> "a");
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    return task.get(1, TimeUnit.SECONDS);
  }

  // The work is started right there.
  CompletableFuture<String> orTimeout() {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    return CompletableFuture.supplyAsync(() -> "a").orTimeout(1, TimeUnit.SECONDS);
  }

  CompletableFuture<String> completeOnTimeout() {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    return CompletableFuture.supplyAsync(() -> "a").completeOnTimeout("", 1, TimeUnit.SECONDS);
  }

  CompletableFuture<Object> anyOf() {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    return CompletableFuture.anyOf(CompletableFuture.supplyAsync(() -> "a"), CompletableFuture.supplyAsync(() -> "b"));
  }

  // A handle that could be cancelled is in reach: the HTTP exchange.
  CompletableFuture<String> exchange(HttpClient http, HttpRequest request) {
    CompletableFuture<HttpResponse<String>> exchange = http.sendAsync(request, BodyHandlers.ofString());
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    return exchange.thenApply(HttpResponse::body).orTimeout(1, TimeUnit.SECONDS);
  }
}
