package orders;

import java.util.concurrent.CompletableFuture;

/** The other side of each exemption. */
class NearExemptionsPositive {
  // Its caller does not take the inner one out.
  private CompletableFuture<CompletableFuture<Void>> started(CompletableFuture<String> id) {
    // BUG: Diagnostic contains: [NestedFuture]
    return id.thenApply(this::save);
  }

  CompletableFuture<Void> done(CompletableFuture<String> id) {
    return started(id).thenRun(() -> System.out.println("done"));
  }

  // A handler that looks at the failure of the outer one only.
  CompletableFuture<String> handled(CompletableFuture<String> id) {
    // BUG: Diagnostic contains: [NestedFuture]
    return id.thenApply(this::save).handle((inner, failure) -> failure == null ? "ok" : "failed");
  }

  // The innermost function decides: the outer one gives back a flat future.
  CompletableFuture<Void> innermost(CompletableFuture<String> id) {
    return id.thenCompose(
        x -> {
          // BUG: Diagnostic contains: [NestedFuture]
          return id.thenApply(y -> save(x + y)).thenRun(() -> System.out.println("done"));
        });
  }

  @SuppressWarnings("NullFuture")
  CompletableFuture<?> suppressedForOthers(CompletableFuture<String> id) {
    // BUG: Diagnostic contains: [NestedFuture]
    return id.thenApply(this::save);
  }

  private CompletableFuture<Void> save(String x) {
    return CompletableFuture.runAsync(() -> System.out.println(x));
  }
}
