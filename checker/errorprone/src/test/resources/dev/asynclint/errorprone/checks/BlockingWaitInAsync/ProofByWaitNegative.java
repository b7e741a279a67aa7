package example;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** RULES, proven complete: the stage's own callback, completedFuture, complete. */
class ProofByWaitNegative {
  final CompletableFuture<String> other = new CompletableFuture<>();
  static final CompletableFuture<String> NOBODY = CompletableFuture.completedFuture("nobody");
  Executor pool;

  // OK: the stage's own callback
  CompletableFuture<String> ownThenApply(CompletableFuture<String> f) {
    return f.thenApply(name -> f.join());
  }

  // OK: the stage's own callback, on success and on failure
  CompletableFuture<String> ownWhenComplete(CompletableFuture<String> f) {
    return f.whenComplete((name, failure) -> System.out.println(f.join()));
  }

  // OK: the stage's own callback
  CompletableFuture<String> ownHandle(CompletableFuture<String> f) {
    return f.handle((name, failure) -> failure == null ? f.join() : "");
  }

  // OK: the stage's own callback, further down
  CompletableFuture<Void> ownFurtherDown(CompletableFuture<String> f) {
    return f.thenApply(String::trim).thenAccept(name -> System.out.println(name + f.join()));
  }

  // OK: a nested callback is later still
  CompletableFuture<String> ownNested(CompletableFuture<String> f) {
    return f.thenCompose(name -> other.thenApply(more -> more + f.join()));
  }

  // OK: a helper called in the stage's own callback
  CompletableFuture<String> ownThroughHelper(CompletableFuture<String> f) {
    return f.thenApply(name -> value(f));
  }

  private static String value(CompletableFuture<String> f) {
    return f.join();
  }

  // OK: completedFuture in a local
  CompletableFuture<String> completedLocal() {
    CompletableFuture<String> f = CompletableFuture.completedFuture("a");
    return CompletableFuture.completedFuture(f.join());
  }

  // OK: completedFuture in place
  CompletableFuture<String> completedInPlace() {
    return other.thenApply(name -> CompletableFuture.completedFuture(name).join());
  }

  // OK: a failed future is complete
  CompletableFuture<String> failedLocal() {
    CompletableFuture<String> f = CompletableFuture.failedFuture(new IllegalStateException());
    return f.isDone() ? f : CompletableFuture.completedFuture(f.join());
  }

  // OK: a final field that holds a completed future
  CompletableFuture<String> completedConstant() {
    return CompletableFuture.completedFuture(NOBODY.join());
  }

  // OK: complete(..) on a local
  CompletableFuture<String> completedHere() {
    CompletableFuture<String> f = new CompletableFuture<>();
    f.complete("a");
    return CompletableFuture.completedFuture(f.join());
  }

  // OK: completed on both paths
  CompletableFuture<String> completedOnBothPaths(boolean first) {
    CompletableFuture<String> f =
        first ? CompletableFuture.completedFuture("a") : CompletableFuture.completedFuture("b");
    return CompletableFuture.completedFuture(f.join());
  }

  // OK: getNow and the like
  CompletableFuture<String> getNow(List<CompletableFuture<String>> all) {
    return CompletableFuture.completedFuture(all.get(0).getNow(""));
  }

  // OK: Guava's getDone throws instead of waiting
  ListenableFuture<String> getDone(ListenableFuture<String> f) throws Exception {
    return Futures.immediateFuture(Futures.getDone(f));
  }
}
