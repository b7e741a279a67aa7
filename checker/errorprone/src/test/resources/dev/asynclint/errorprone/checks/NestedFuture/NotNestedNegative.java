package orders;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

class NotNestedNegative {
  // OK: composed.
  CompletableFuture<Void> composed(CompletableFuture<String> id) {
    return id.thenCompose(this::save);
  }

  // OK: the value is a list of futures, and allOf waits for them.
  CompletableFuture<Void> list(CompletableFuture<List<String>> ids) {
    return ids.thenApply(all -> all.stream().map(this::save).collect(Collectors.toList()))
        .thenCompose(all -> CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])));
  }

  // OK: an Optional of a future is no future of a future.
  Optional<CompletableFuture<Void>> optional(Optional<String> id) {
    return id.map(this::save);
  }

  // OK: a handle cannot be composed; who has it gets both.
  Future<CompletableFuture<Void>> submitted(String id) {
    return Executors.newSingleThreadExecutor().submit(() -> save(id));
  }

  // OK: a plain value.
  Mono<Integer> mapped(Mono<String> id) {
    return id.map(String::length);
  }

  // OK: nobody can say what an Object is.
  CompletableFuture<Object> object(CompletableFuture<String> id, Object value) {
    return id.thenApply(x -> value);
  }

  // OK: a future of a class that holds one.
  record Started(CompletableFuture<Void> done) {}

  CompletableFuture<Started> held(CompletableFuture<String> id) {
    return id.thenApply(x -> new Started(save(x)));
  }

  // OK: composed, and the operator afterwards ignores a plain value.
  CompletableFuture<String> ignored(CompletableFuture<String> id) {
    return id.thenCompose(this::save).thenApply(done -> "saved");
  }

  // OK: a type of one's own with a method of that name.
  static class Box<T> {
    <U> Box<U> map(java.util.function.Function<T, U> f) {
      return new Box<>();
    }
  }

  Box<?> boxed(Box<String> box) {
    return box.map(x -> new Box<>());
  }

  private CompletableFuture<Void> save(String x) {
    return CompletableFuture.runAsync(() -> System.out.println(x));
  }
}
