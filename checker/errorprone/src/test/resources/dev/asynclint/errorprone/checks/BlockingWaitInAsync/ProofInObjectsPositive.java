package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** RULES, proven complete: anonymous classes and failures that prove nothing. */
class ProofInObjectsPositive {
  CompletableFuture<String> notHeld(CompletableFuture<String> u, CompletableFuture<String> o) {
    return CompletableFuture.allOf(u)
        .thenApply(
            new Function<Void, String>() {
              @Override
              public String apply(Void v) {
                // BUG: Diagnostic contains: join
                return u.join() + o.join();
              }
            });
  }

  CompletableFuture<String> afterFailure(CompletableFuture<String> a, CompletableFuture<String> b) {
    return CompletableFuture.allOf(a, b)
        .orTimeout(1, TimeUnit.SECONDS)
        // BUG: Diagnostic contains: join
        .handle((all, failure) -> failure == null ? "" : a.join());
  }

  CompletableFuture<String> otherFuture(CompletableFuture<String> a, CompletableFuture<String> b) {
    // BUG: Diagnostic contains: join
    return a.handle((value, failure) -> failure == null ? b.join() : "");
  }
}
