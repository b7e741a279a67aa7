package orders;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

class ExplicitDiscardsNegative {
  // OK: a variable named `unused…` is a decision.
  int unused() {
    CompletableFuture<String> unused = save("a");
    return 1;
  }

  // OK: a variable named `unused…` is a decision, in a lambda too.
  int unusedInLambda(List<String> xs) {
    xs.forEach(x -> { CompletableFuture<String> unusedSave = save(x); });
    return 1;
  }

  // OK: the callee says its result may be ignored.
  int canIgnore(List<String> xs) {
    touch("a");
    xs.forEach(x -> touch(x));
    xs.forEach(this::touch);
    return 1;
  }

  // OK: suppressed at the reported call.
  @SuppressWarnings("UnobservedAsyncResult")
  int suppressed(List<String> xs) {
    xs.forEach(x -> save(x));
    return 1;
  }

  // OK: suppressed at the declaration that holds it.
  int suppressedAtTheVariable(List<String> xs) {
    @SuppressWarnings("UnobservedAsyncResult")
    Runnable task = () -> save("a");
    task.run();
    return 1;
  }

  // OK: the name of Error Prone's own check is honoured for a dropped Future.
  @SuppressWarnings("FutureReturnValueIgnored")
  int suppressedByTheOtherName(List<String> xs) {
    save("a");
    return 1;
  }

  // OK: a cold value in a variable named `unused…`.
  int unusedCold(Mono<String> mono) {
    Mono<String> unusedMono = mono.map(x -> x + x);
    return 1;
  }

  @CanIgnoreReturnValue
  private CompletableFuture<String> touch(String x) {
    return CompletableFuture.supplyAsync(() -> x).exceptionally(e -> null);
  }

  private CompletableFuture<String> save(String x) {
    return CompletableFuture.supplyAsync(() -> x);
  }
}
