package orders;

import io.vertx.core.http.HttpClientRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Nothing here promises an async value, or the value is none. */
class ValuesNegative {
  private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

  // OK: the value of a future may be null.
  CompletableFuture<String> value() {
    return CompletableFuture.completedFuture(null);
  }

  // OK: thenApply's function returns a value.
  CompletableFuture<String> mapped(CompletableFuture<String> id) {
    return id.thenApply(x -> null);
  }

  // OK: a handler's value, in a block.
  CompletableFuture<Void> handled(CompletableFuture<Void> done) {
    return done.exceptionally(
        failure -> {
          System.err.println(failure);
          return null;
        });
  }

  // OK: null removes the entry.
  void removed(String id) {
    pending.compute(id, (k, v) -> v != null && v.isDone() ? null : v);
    pending.computeIfPresent(id, (k, v) -> null);
    pending.computeIfAbsent(id, k -> null);
    pending.merge(id, new CompletableFuture<>(), (one, other) -> null);
  }

  // OK: Optional.map drops null, and a stream of nulls is no chain.
  List<CompletableFuture<String>> notAnOperator(Optional<CompletableFuture<String>> found) {
    Optional<CompletableFuture<String>> none = found.map(f -> f.isDone() ? null : f);
    return none.stream().map(f -> f.isDone() ? f : null).toList();
  }

  // OK: a function that somebody may ask: who calls it is not seen.
  Function<String, CompletableFuture<String>> function() {
    return x -> null;
  }

  // OK: a plain handle cannot be composed, and is often kept in a field that starts as null.
  Future<String> handle() {
    return null;
  }

  // OK: no future at all.
  Map<String, CompletableFuture<String>> map(boolean empty) {
    return empty ? null : new HashMap<>();
  }

  // OK: a type of the same name.
  static class Uni {
    Uni other() {
      return null;
    }
  }

  // OK: the inner lambda decides: its value is no future.
  Mono<String> innermost(Mono<String> id) {
    return id.flatMap(
        x -> {
          Callable<String> none = () -> null;
          return Mono.fromCallable(none);
        });
  }

  // OK: the condition is compared with null, the result is not.
  CompletableFuture<String> compared(String id) {
    return id == null ? CompletableFuture.completedFuture("") : value();
  }

  // OK: nobody gets there.
  CompletableFuture<String> never(int kind) {
    switch (kind) {
      case 1:
        return value();
      default:
        assert false : "Unknown kind: " + kind;
        return null;
    }
  }

  // OK: it takes a function and is no operator; null may be an answer there.
  void redirected(HttpClientRequest request) {
    request.redirectHandler(response -> null);
  }
}
