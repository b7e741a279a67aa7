package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

abstract class FlattenStages {
  abstract CompletableFuture<String> load(long id);

  abstract CompletionStage<String> stage(long id);

  abstract CompletableFuture<Void> save(String name);

  CompletableFuture<String> expression(CompletableFuture<Long> id) {
    return id.thenApply(value -> load(value).join());
  }

  CompletableFuture<String> block(CompletableFuture<Long> id) {
    return id.thenApply(
        value -> {
          return load(value).join();
        });
  }

  CompletableFuture<String> parenthesized(CompletableFuture<Long> id) {
    return id.thenApply(value -> (load(value).join()));
  }

  CompletableFuture<String> onTheCommonPool(CompletableFuture<Long> id) {
    return id.thenApplyAsync(value -> load(value).join());
  }

  CompletionStage<String> stages(CompletionStage<Long> id) {
    return id.thenApply(value -> stage(value).toCompletableFuture().join());
  }

  CompletableFuture<String> afterFailure(CompletableFuture<String> name) {
    return name.exceptionally(failure -> load(0).join());
  }

  CompletableFuture<Void> nothingComesOfIt(CompletableFuture<String> name) {
    return name.thenAccept(value -> save(value).join());
  }

  CompletableFuture<Void> nothingGoesIn(CompletableFuture<String> name) {
    return name.thenRun(() -> save("done").join());
  }

  CompletableFuture<String> inTheMiddle(CompletableFuture<Long> id) {
    return id.thenApply(value -> value + 1)
        .thenApply(
            value ->
                load(value)
                    // As long as it takes.
                    .thenApply(String::strip)
                    .join())
        .thenApply(String::length)
        .thenApply(String::valueOf);
  }

  <T> CompletableFuture<T> generic(CompletableFuture<CompletableFuture<T>> nested) {
    return nested.thenApply(inner -> inner.join());
  }
}
