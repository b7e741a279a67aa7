package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

abstract class ReturnedStages {
  private final String prefix = "user ";

  abstract CompletableFuture<String> load(long id);

  abstract CompletableFuture<Integer> count(String name);

  abstract String decorate(String name);

  abstract String decorate(String before, String name, String after);

  CompletableFuture<String> wrapped(long id) {
    return load(id).thenApply(value -> decorate(value));
  }

  CompletableFuture<String> asItIs(long id) {
    return load(id);
  }

  CompletionStage<String> aStage(long id) {
    return load(id).thenApply(value -> value.strip());
  }

  CompletableFuture<String> concatenated(long id) {
    return load(id).thenApply(value -> prefix + id + ": " + value);
  }

  CompletableFuture<String> behindConstants(long id, String after) {
    return load(id).thenApply(value -> this.decorate(prefix, value, after));
  }

  CompletableFuture<Integer> unboxed(String name) {
    return count(name).thenApply(value -> value + 1);
  }

  CompletableFuture<String> chosen(String name) {
    return count(name).thenApply(value -> value > 0 ? "some" : "none");
  }

  CompletableFuture<List<String>> generic(long id) {
    return load(id).thenApply(value -> List.of(value));
  }

  CompletableFuture<Integer> asynchronous(long id) {
    return load(id).thenCompose(value -> count(value));
  }

  CompletableFuture<Integer> atTheFront(CompletableFuture<Counter> counter) {
    return counter.thenCompose(value -> value.count());
  }

  <T> CompletableFuture<T> nested(CompletableFuture<CompletableFuture<T>> future) {
    return future.thenCompose(value -> value);
  }

  CompletableFuture<String> taken(long id, String value, String value2) {
    return load(id).thenApply(value3 -> value3 + value + value2);
  }

  CompletableFuture<String> inACallback(CompletableFuture<Long> id, CompletableFuture<String> name) {
    return id.thenCompose(found -> name.thenApply(value -> found + value));
  }

  CompletableFuture<Integer> inABranch(long id) {
    if (id > 0) {
      return load(id).thenCompose(value -> count(value));
    }
    return CompletableFuture.completedFuture(0);
  }

  interface Counter {
    CompletableFuture<Integer> count();
  }
}
