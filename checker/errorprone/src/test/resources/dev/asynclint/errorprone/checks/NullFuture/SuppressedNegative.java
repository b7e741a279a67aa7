package orders;

import java.util.concurrent.CompletableFuture;

class SuppressedNegative {
  // OK: suppressed, with a reason.
  @SuppressWarnings("NullFuture")
  CompletableFuture<String> none() {
    return null;
  }

  @SuppressWarnings("NullFuture")
  static class Whole {
    // OK: suppressed at the class.
    CompletableFuture<String> none(CompletableFuture<String> id) {
      return id.thenCompose(x -> null);
    }
  }
}
