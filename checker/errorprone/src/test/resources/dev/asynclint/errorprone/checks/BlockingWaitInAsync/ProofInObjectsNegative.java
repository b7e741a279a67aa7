package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** RULES, proven complete: callbacks that are anonymous classes; the failure that is none. */
class ProofInObjectsNegative {
  // OK: both are given to allOf
  CompletableFuture<String> anonymous(CompletableFuture<String> u, CompletableFuture<String> o) {
    return CompletableFuture.allOf(u, o)
        .thenApply(
            new Function<Void, String>() {
              @Override
              public String apply(Void v) {
                return u.join() + o.join();
              }
            });
  }

  // OK: its own callback
  CompletableFuture<String> ownCallback(CompletableFuture<String> f) {
    return f.whenComplete(
        new BiConsumer<String, Throwable>() {
          @Override
          public void accept(String value, Throwable failure) {
            System.out.println(f.join());
          }
        });
  }

  // OK: done before the object is created
  CompletableFuture<String> guarded(CompletableFuture<String> f, CompletableFuture<String> other) {
    if (!f.isDone()) {
      return other;
    }
    return other.thenApply(
        new Function<String, String>() {
          @Override
          public String apply(String value) {
            return value + f.join();
          }
        });
  }

  // OK: without a failure it was no timeout
  CompletableFuture<String> noFailure(CompletableFuture<String> a, CompletableFuture<String> b) {
    return CompletableFuture.allOf(a, b)
        .orTimeout(1, TimeUnit.SECONDS)
        .handle((all, failure) -> failure == null ? a.join() + b.join() : "");
  }

  // OK: the same the other way round
  CompletableFuture<String> failureFirst(CompletableFuture<String> a) {
    return a.orTimeout(1, TimeUnit.SECONDS)
        .handle(
            (all, failure) -> {
              if (failure != null) {
                return "";
              }
              return a.join();
            });
  }
}
