package example;

import java.util.concurrent.CompletableFuture;

/** RULES, exemption 7, the other direction: suppressed at the reported call, only that one. */
class SuppressedPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();

  private String helper() {
    return user.join();
  }

  // OK: suppressed at the reported call
  @SuppressWarnings("BlockingWaitInAsync")
  CompletableFuture<String> suppressedCaller() {
    return CompletableFuture.completedFuture(helper());
  }

  CompletableFuture<String> otherCaller() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(helper());
  }

  CompletableFuture<String> oneOfTwo() {
    // OK: suppressed at the reported call
    @SuppressWarnings("BlockingWaitInAsync")
    String first = user.join();
    CompletableFuture<String> other = user.newIncompleteFuture();
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(first + other.join());
  }

  // Another check's name.
  @SuppressWarnings("BlockingWaitOnRequestThread")
  CompletableFuture<String> anotherName() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(user.join());
  }

  @SuppressWarnings({"unused", "FutureReturnValueIgnored"})
  private String namedForAnother() {
    return user.join();
  }

  CompletableFuture<String> callerOfNamedForAnother() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(namedForAnother());
  }
}
