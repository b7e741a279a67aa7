package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The counterparts of InfeasibleChainsNegative. */
class FeasibleChainsPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();

  CompletableFuture<String> close() {
    // BUG: Diagnostic contains: join
    close(true);
    return user;
  }

  CompletableFuture<String> closeThrough() {
    // BUG: Diagnostic contains: join
    closeQuietly(true);
    return user;
  }

  CompletableFuture<String> closeAsAsked(boolean wait) {
    // BUG: Diagnostic contains: join
    close(wait);
    return user;
  }

  private void closeQuietly(boolean wait) {
    close(wait);
  }

  private void close(boolean wait) {
    if (wait) {
      user.join();
    }
  }

  CompletableFuture<String> early() {
    // BUG: Diagnostic contains: join
    finish(false);
    return user;
  }

  private void finish(boolean quick) {
    if (quick) {
      return;
    }
    user.join();
  }

  static class Base {
    String load() {
      return new CompletableFuture<String>().join();
    }
  }

  // The call through super runs the method above, whoever overrides it.
  static class Derived extends Base {
    @Override
    String load() {
      return "a";
    }

    CompletableFuture<String> superclass() {
      // BUG: Diagnostic contains: Base.load
      return CompletableFuture.completedFuture(super.load());
    }
  }

  CompletableFuture<Void> awaited(ExecutorService pool) throws InterruptedException {
    // BUG: Diagnostic contains: awaitTermination
    pool.awaitTermination(1, TimeUnit.SECONDS);
    return null;
  }

  CompletableFuture<List<String>> wrapped(List<CompletableFuture<String>> names) {
    return whenAny(names)
        // BUG: Diagnostic contains: join
        .thenApply(any -> names.stream().map(CompletableFuture::join).toList());
  }

  static CompletableFuture<Object> whenAny(List<CompletableFuture<String>> names) {
    return CompletableFuture.anyOf(names.toArray(new CompletableFuture[0]));
  }
}
