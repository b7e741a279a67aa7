package search;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

class CancelNegative {
  // OK: cancel(true) on a submitted task interrupts it.
  void submitted(ExecutorService pool) {
    Future<?> task = pool.submit(() -> {});
    task.cancel(true);
  }

  // OK: a stage handed in: who knows what its cancel does.
  void handedIn(CompletableFuture<String> stage) {
    stage.cancel(true);
  }

  // OK: cancel on a promise of one's own.
  CompletableFuture<String> promise() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    promise.cancel(true);
    return promise;
  }

  // OK: the source is cancelled as well.
  void both(HttpClient http, HttpRequest request) {
    CompletableFuture<HttpResponse<String>> source = http.sendAsync(request, BodyHandlers.ofString());
    CompletableFuture<String> derived = source.thenApply(HttpResponse::body);
    derived.cancel(true);
    source.cancel(true);
  }

  // OK: the source itself is cancelled.
  String source(HttpClient http, HttpRequest request) {
    CompletableFuture<HttpResponse<String>> source = http.sendAsync(request, BodyHandlers.ofString());
    CompletableFuture<String> derived = source.thenApply(HttpResponse::body);
    source.cancel(true);
    return derived.getNow("");
  }

  // OK: the timeout ends the exchange too.
  CompletableFuture<String> exchange(HttpClient http, HttpRequest request) {
    CompletableFuture<HttpResponse<String>> exchange = http.sendAsync(request, BodyHandlers.ofString());
    return exchange
        .thenApply(HttpResponse::body)
        .orTimeout(1, TimeUnit.SECONDS)
        .whenComplete((v, e) -> { if (e != null) exchange.cancel(true); });
  }

  // OK: the losers of anyOf are cancelled.
  CompletableFuture<Object> anyOf(HttpClient http, HttpRequest a, HttpRequest b) {
    CompletableFuture<HttpResponse<String>> first = http.sendAsync(a, BodyHandlers.ofString());
    CompletableFuture<HttpResponse<String>> second = http.sendAsync(b, BodyHandlers.ofString());
    return CompletableFuture.anyOf(first, second)
        .whenComplete((v, e) -> { first.cancel(true); second.cancel(true); });
  }

  // OK: decide by type: an own `cancel`.
  void lookalike(Order order) {
    order.cancel(true);
  }

  interface Order {
    boolean cancel(boolean refund);
  }
}
