package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

abstract class FlattenStages {
  abstract CompletableFuture<String> load(long id);

  abstract CompletionStage<String> stage(long id);

  abstract CompletableFuture<Void> save(String name);

  CompletableFuture<String> expression(CompletableFuture<Long> id) {
    return id.thenCompose(value -> load(value));
  }

  CompletableFuture<String> block(CompletableFuture<Long> id) {
    return id.thenCompose(
        value -> {
          return load(value);
        });
  }

  CompletableFuture<String> parenthesized(CompletableFuture<Long> id) {
    return id.thenCompose(value -> (load(value)));
  }

  CompletableFuture<String> onTheCommonPool(CompletableFuture<Long> id) {
    return id.thenComposeAsync(value -> load(value));
  }

  CompletionStage<String> stages(CompletionStage<Long> id) {
    return id.thenCompose(value -> stage(value).toCompletableFuture());
  }

  CompletableFuture<String> afterFailure(CompletableFuture<String> name) {
    return name.exceptionallyCompose(failure -> load(0));
  }

  CompletableFuture<Void> nothingComesOfIt(CompletableFuture<String> name) {
    return name.thenCompose(value -> save(value));
  }

  CompletableFuture<Void> nothingGoesIn(CompletableFuture<String> name) {
    return name.thenCompose(unused -> save("done"));
  }

  CompletableFuture<String> inTheMiddle(CompletableFuture<Long> id) {
    return id.thenApply(value -> value + 1)
        .thenCompose(
            value ->
                load(value)
                    // As long as it takes.
                    .thenApply(String::strip))
        .thenApply(String::length)
        .thenApply(String::valueOf);
  }

  <T> CompletableFuture<T> generic(CompletableFuture<CompletableFuture<T>> nested) {
    return nested.thenCompose(inner -> inner);
  }
}
