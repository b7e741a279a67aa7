package search;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class BridgesPositive {
  interface Feed {
    void addListener(Consumer<String> listener);

    void removeListener(Consumer<String> listener);
  }

  private final CompletableFuture<String> shared = new CompletableFuture<>();
  private final Map<String, CompletableFuture<String>> cached = new ConcurrentHashMap<>();

  // new CompletableFuture bridging a cancellable handle without cancelling it.
  CompletableFuture<String> submitted(ExecutorService pool) {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    CompletableFuture<String> promise = new CompletableFuture<>();
    Future<?> task = pool.submit(() -> promise.complete("a"));
    System.out.println(task);
    return promise;
  }

  CompletableFuture<String> listenable(ListenableFuture<String> source) {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    CompletableFuture<String> promise = new CompletableFuture<>();
    Futures.addCallback(
        source,
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String result) {
            promise.complete(result);
          }

          @Override
          public void onFailure(Throwable e) {
            promise.completeExceptionally(e);
          }
        },
        MoreExecutors.directExecutor());
    return promise;
  }

  // Flux.create over a registration without onCancel/onDispose.
  Flux<String> feed(Feed feed) {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    return Flux.create(sink -> feed.addListener(sink::next));
  }

  Mono<String> firstOf(Feed feed) {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    return Mono.create(sink -> feed.addListener(sink::success));
  }

  // fromFuture(f, true) when the work is started right there.
  Mono<HttpResponse<String>> started(HttpClient http, HttpRequest request) {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    return Mono.fromFuture(http.sendAsync(request, BodyHandlers.ofString()), true);
  }

  // One subscriber leaving cancels everybody's: a field.
  Mono<String> sharedField() {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    return Mono.fromFuture(shared);
  }

  // A map that caches.
  Mono<String> sharedInMap() {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    return Mono.fromFuture(cached.get("a"));
  }

  // An AsyncCache.
  Mono<String> asyncCache(AsyncCache<String, String> cache) {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    return Mono.fromFuture(cache.get("a", key -> key));
  }

  // A supplier that hands out the shared one.
  Mono<String> sharedThroughSupplier() {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    return Mono.fromFuture(() -> shared);
  }

  // Servlet startAsync without a listener.
  void servlet(HttpServletRequest request) {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    AsyncContext context = request.startAsync();
    context.start(context::complete);
  }
}
