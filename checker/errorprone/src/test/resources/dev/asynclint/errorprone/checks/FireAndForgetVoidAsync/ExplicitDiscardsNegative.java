package orders;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class ExplicitDiscardsNegative {
  // OK: a variable named `unused…` is a decision.
  void unused() {
    CompletableFuture<Void> unused = CompletableFuture.runAsync(this::load);
  }

  // OK: a variable named `unused…` is a decision, whatever follows.
  void unusedWithSuffix(ExecutorService pool) {
    Future<?> unusedHandle = pool.submit(this::load);
  }

  // OK: the callee says its result may be ignored.
  void canIgnore() {
    refresh();
  }

  // OK: suppressed at the reported call.
  @SuppressWarnings("FireAndForgetVoidAsync")
  void suppressed() {
    CompletableFuture.runAsync(this::load);
  }

  // OK: the name of Error Prone's own check is honoured too.
  @SuppressWarnings("FutureReturnValueIgnored")
  void suppressedByTheOtherName() {
    CompletableFuture.runAsync(this::load);
  }

  @CanIgnoreReturnValue
  private CompletableFuture<Void> refresh() {
    return CompletableFuture.runAsync(this::load).exceptionally(e -> null);
  }

  private void load() {}
}
