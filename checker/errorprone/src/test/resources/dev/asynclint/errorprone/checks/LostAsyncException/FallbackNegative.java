package checks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

class FallbackNegative {
  private static final Logger log = LoggerFactory.getLogger(FallbackNegative.class);

  interface Cache {
    Mono<String> get(String key);

    CompletableFuture<String> lookUp(String key);

    void fetch(String key, Callback callback);
  }

  interface Callback {
    void onSuccess(String value);

    void onFailure(Throwable failure);
  }

  interface Database {
    Mono<String> load(String key);

    CompletableFuture<String> read(String key);
  }

  private final Cache cache;
  private final Database database;

  FallbackNegative(Cache cache, Database database) {
    this.cache = cache;
    this.database = database;
  }

  // OK: a cache that does not answer is a miss: the next step says what happens then
  Mono<String> cacheAside(String key) {
    return cache.get(key).onErrorResume(e -> Mono.empty()).switchIfEmpty(database.load(key));
  }

  // OK: the same with a deferred load
  Mono<String> cacheAsideDeferred(String key) {
    return cache
        .get(key)
        .onErrorResume(e -> Mono.empty())
        .switchIfEmpty(Mono.defer(() -> database.load(key)));
  }

  // OK: the same with futures: null is a miss, and the next step reads on
  CompletableFuture<String> missIsNull(String key) {
    return cache
        .lookUp(key)
        .exceptionally(e -> null)
        .thenCompose(v -> v != null ? CompletableFuture.completedFuture(v) : database.read(key));
  }

  // OK: an optional part of the answer: a default stands in its place
  Mono<String> optionalPart(String key) {
    return cache.get(key).onErrorResume(e -> Mono.empty()).defaultIfEmpty("none");
  }

  // OK: the failure is counted by a metric
  Mono<String> counted(String key) {
    return cache
        .get(key)
        .doOnError(e -> log.warn("cache is down", e))
        .onErrorResume(e -> Mono.empty());
  }

  // OK: a helper gets the promise and the failure
  CompletableFuture<String> helper(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    database
        .read(key)
        .whenComplete(
            (v, e) -> {
              if (e == null) {
                promise.complete(v);
              } else {
                retry(key, promise);
              }
            });
    return promise;
  }

  private void retry(String key, CompletableFuture<String> promise) {
    database
        .read(key)
        .whenComplete(
            (v, e) -> {
              if (e == null) {
                promise.complete(v);
              } else {
                promise.completeExceptionally(e);
              }
            });
  }

  private final ConcurrentHashMap<String, CompletableFuture<String>> pending =
      new ConcurrentHashMap<>();

  // OK: the promise is kept where others complete it
  CompletableFuture<String> kept(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pending.put(key, promise);
    database
        .read(key)
        .whenComplete(
            (v, e) -> {
              if (e == null) {
                promise.complete(v);
              }
            });
    return promise;
  }

  void fail(Throwable t) {
    pending.values().forEach(p -> p.completeExceptionally(t));
  }

  // OK: the first success wins; when all have failed the last step says so
  CompletableFuture<String> firstSuccess(List<CompletableFuture<String>> all) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    for (CompletableFuture<String> each : all) {
      each.thenAccept(promise::complete);
    }
    CompletableFuture.allOf(all.toArray(new CompletableFuture[0]))
        .whenComplete((v, e) -> promise.completeExceptionally(new IllegalStateException("none")));
    return promise;
  }

  // OK: the failure of the second attempt is told, the first one has a second attempt
  CompletableFuture<String> secondSource(String key) {
    return cache
        .lookUp(key)
        .handle((v, e) -> e == null ? CompletableFuture.completedFuture(v) : database.read(key))
        .thenCompose(f -> f);
  }

  // OK: the catch is for what is thrown before there is a future, and says so
  CompletableFuture<String> metrics(String key) {
    try {
      return database.read(key);
    } catch (RuntimeException e) {
      log.error("could not even start", e);
      throw e;
    }
  }
}
