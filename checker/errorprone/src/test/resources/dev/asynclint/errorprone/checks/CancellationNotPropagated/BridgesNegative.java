package search;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class BridgesNegative {
  interface Feed {
    void addListener(Consumer<String> listener);

    void removeListener(Consumer<String> listener);
  }

  interface Legacy {
    void load(Consumer<String> onLoaded);
  }

  private final CompletableFuture<String> shared = new CompletableFuture<>();

  // OK: the bridge passes the cancellation on.
  CompletableFuture<String> submitted(ExecutorService pool) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Future<?> task = pool.submit(() -> promise.complete("a"));
    promise.whenComplete((v, e) -> { if (promise.isCancelled()) task.cancel(true); });
    return promise;
  }

  // OK: the bridge passes the cancellation on, by overriding cancel.
  CompletableFuture<String> listenable(ListenableFuture<String> source) {
    CompletableFuture<String> promise =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterrupt) {
            source.cancel(mayInterrupt);
            return super.cancel(mayInterrupt);
          }
        };
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

  // OK: what is bridged has no handle that could be cancelled.
  CompletableFuture<String> callback(Legacy legacy) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    legacy.load(promise::complete);
    return promise;
  }

  // OK: a promise that bridges nothing.
  CompletableFuture<String> plain() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    promise.complete("a");
    return promise;
  }

  // OK: Flux.create with onDispose.
  Flux<String> feed(Feed feed) {
    return Flux.create(sink -> {
      Consumer<String> listener = sink::next;
      feed.addListener(listener);
      sink.onDispose(() -> feed.removeListener(listener));
    });
  }

  // OK: Mono.create with onCancel.
  Mono<String> firstOf(Feed feed) {
    return Mono.create(sink -> {
      Consumer<String> listener = sink::success;
      feed.addListener(listener);
      sink.onCancel(() -> feed.removeListener(listener));
    });
  }

  // OK: Mono.create over no registration.
  Mono<String> computed() {
    return Mono.create(sink -> sink.success("a"));
  }

  // OK: over a shared future `true` is right.
  Mono<String> sharedKept() {
    return Mono.fromFuture(shared, true);
  }

  // OK: over a cached future `true` is right.
  Mono<String> cachedKept(AsyncCache<String, String> cache) {
    return Mono.fromFuture(cache.get("a", key -> key), true);
  }

  // OK: the work is started right there: cancelling it is right.
  Mono<HttpResponse<String>> started(HttpClient http, HttpRequest request) {
    return Mono.fromFuture(http.sendAsync(request, BodyHandlers.ofString()));
  }

  // OK: the work is started for each subscriber.
  Mono<HttpResponse<String>> startedEach(HttpClient http, HttpRequest request) {
    return Mono.fromFuture(() -> http.sendAsync(request, BodyHandlers.ofString()));
  }

  // OK: startAsync with a listener.
  void servlet(HttpServletRequest request, AsyncListener listener) {
    AsyncContext context = request.startAsync();
    context.addListener(listener);
    context.start(context::complete);
  }

  // OK: startAsync, the listener is added by a helper.
  void servletHelper(HttpServletRequest request, AsyncListener listener) {
    AsyncContext context = request.startAsync();
    listen(context, listener);
    context.start(context::complete);
  }

  private static void listen(AsyncContext context, AsyncListener listener) {
    context.addListener(listener);
  }

  // OK: a processor is no bridge, only its name is
  @SuppressWarnings("deprecation")
  Flux<String> processor() {
    return reactor.core.publisher.UnicastProcessor.<String>create().serialize();
  }
}
