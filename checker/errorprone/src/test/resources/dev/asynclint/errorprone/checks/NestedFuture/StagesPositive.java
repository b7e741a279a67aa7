package orders;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

class StagesPositive {
  CompletableFuture<?> lambda(CompletableFuture<String> id) {
    // BUG: Diagnostic contains: [NestedFuture] Use thenCompose instead of CompletableFuture.thenApply
    return id.thenApply(x -> save(x));
  }

  CompletableFuture<?> reference(CompletableFuture<String> id) {
    // BUG: Diagnostic contains: [NestedFuture] Use thenCompose
    return id.thenApply(this::save);
  }

  CompletableFuture<Void> thenRun(CompletableFuture<String> id) {
    // BUG: Diagnostic contains: [NestedFuture]
    return id.thenApply(this::save).thenRun(() -> System.out.println("saved"));
  }

  CompletableFuture<String> ignored(CompletableFuture<String> id) {
    // BUG: Diagnostic contains: [NestedFuture]
    return id.thenApply(this::save).thenApply(ignored -> "saved");
  }

  CompletableFuture<Void> all(CompletableFuture<String> one, CompletableFuture<String> other) {
    return CompletableFuture.allOf(
        // BUG: Diagnostic contains: [NestedFuture]
        one.thenApply(this::save),
        // BUG: Diagnostic contains: [NestedFuture]
        other.thenApply(this::save));
  }

  CompletableFuture<CompletableFuture<Void>> declared(CompletableFuture<String> id) {
    // BUG: Diagnostic contains: [NestedFuture]
    return id.thenApply(this::save);
  }

  CompletableFuture<?> onExecutor(CompletableFuture<String> id, Executor executor) {
    // BUG: Diagnostic contains: [NestedFuture] Use thenComposeAsync
    return id.thenApplyAsync(this::save, executor);
  }

  CompletableFuture<?> supplied(String id) {
    // BUG: Diagnostic contains: [NestedFuture] Flatten what CompletableFuture.supplyAsync makes
    return CompletableFuture.supplyAsync(() -> save(id));
  }

  CompletableFuture<Void> watched(CompletableFuture<String> id) {
    return id
        // BUG: Diagnostic contains: [NestedFuture]
        .thenApply(this::save)
        .whenComplete((saved, failure) -> System.out.println(failure))
        .thenRun(() -> System.out.println("saved"));
  }

  CompletableFuture<Void> local(CompletableFuture<String> id) {
    // BUG: Diagnostic contains: [NestedFuture]
    CompletableFuture<CompletableFuture<Void>> saved = id.thenApply(this::save);
    return saved.thenRun(() -> System.out.println("saved"));
  }

  CompletableFuture<?> inCompose(CompletableFuture<String> id, CompletableFuture<String> other) {
    // BUG: Diagnostic contains: [NestedFuture]
    return id.thenCompose(x -> other.thenApply(y -> save(x + y)));
  }

  CompletableFuture<?> wrapped(String id) {
    // BUG: Diagnostic contains: [NestedFuture]
    return CompletableFuture.completedFuture(save(id));
  }

  CompletableFuture<?> combined(CompletableFuture<String> one, CompletableFuture<String> other) {
    // BUG: Diagnostic contains: [NestedFuture]
    return one.thenCombine(other, (x, y) -> save(x + y));
  }

  private CompletableFuture<Void> save(String x) {
    return CompletableFuture.runAsync(() -> System.out.println(x));
  }
}
