import java.util.concurrent.CompletableFuture;

class InstanceofPatterns {
  CompletableFuture<Object> condition(Object value) {
    if (value instanceof CompletableFuture<?> future && !future.isCancelled()) {
      // BUG: BlockingWaitInAsync
      return CompletableFuture.completedFuture(future.join());
    }
    return CompletableFuture.completedFuture(value);
  }

  CompletableFuture<Object> afterNegation(Object value) {
    if (!(value instanceof CompletableFuture<?> future)) {
      return CompletableFuture.completedFuture(value);
    }
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(future.join());
  }

  CompletableFuture<Object> silent(Object value) {
    if (value instanceof final CompletableFuture<?> future && future.isDone()) {
      return CompletableFuture.completedFuture(future.join());
    }
    return CompletableFuture.completedFuture(value);
  }
}
