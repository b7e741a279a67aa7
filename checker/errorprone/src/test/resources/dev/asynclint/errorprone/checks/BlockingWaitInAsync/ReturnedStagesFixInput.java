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
    return CompletableFuture.completedFuture(decorate(load(id).join()));
  }

  CompletableFuture<String> asItIs(long id) {
    return CompletableFuture.completedFuture(load(id).join());
  }

  CompletionStage<String> aStage(long id) {
    return CompletableFuture.completedStage(load(id).join().strip());
  }

  CompletableFuture<String> concatenated(long id) {
    return CompletableFuture.completedFuture(prefix + id + ": " + load(id).join());
  }

  CompletableFuture<String> behindConstants(long id, String after) {
    return CompletableFuture.completedFuture(this.decorate(prefix, load(id).join(), after));
  }

  CompletableFuture<Integer> unboxed(String name) {
    return CompletableFuture.completedFuture(count(name).join() + 1);
  }

  CompletableFuture<String> chosen(String name) {
    return CompletableFuture.completedFuture(count(name).join() > 0 ? "some" : "none");
  }

  CompletableFuture<List<String>> generic(long id) {
    return CompletableFuture.completedFuture(List.of(load(id).join()));
  }

  CompletableFuture<Integer> asynchronous(long id) {
    return count(load(id).join());
  }

  CompletableFuture<Integer> atTheFront(CompletableFuture<Counter> counter) {
    return counter.join().count();
  }

  <T> CompletableFuture<T> nested(CompletableFuture<CompletableFuture<T>> future) {
    return future.join();
  }

  CompletableFuture<String> taken(long id, String value, String value2) {
    return CompletableFuture.completedFuture(load(id).join() + value + value2);
  }

  CompletableFuture<String> inACallback(CompletableFuture<Long> id, CompletableFuture<String> name) {
    return id.thenCompose(found -> CompletableFuture.completedFuture(found + name.join()));
  }

  CompletableFuture<Integer> inABranch(long id) {
    if (id > 0) {
      return count(load(id).join());
    }
    return CompletableFuture.completedFuture(0);
  }

  interface Counter {
    CompletableFuture<Integer> count();
  }
}
