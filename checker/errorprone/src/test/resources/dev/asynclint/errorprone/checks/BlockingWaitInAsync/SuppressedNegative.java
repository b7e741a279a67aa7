package example;

import java.util.concurrent.CompletableFuture;

/** RULES, exemption 7: suppressed at the wait itself, every chain through it ends. */
class SuppressedNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();

  // OK: suppressed at the wait itself
  @SuppressWarnings("BlockingWaitInAsync")
  CompletableFuture<String> atTheWait() {
    return CompletableFuture.completedFuture(user.join());
  }

  // OK: suppressed at the variable that takes the value
  CompletableFuture<String> atTheVariable() {
    @SuppressWarnings("BlockingWaitInAsync")
    String name = user.join();
    return CompletableFuture.completedFuture(name);
  }

  // OK: one of several names
  @SuppressWarnings({"unchecked", "BlockingWaitInAsync"})
  CompletableFuture<String> severalNames() {
    return CompletableFuture.completedFuture(user.join());
  }

  @SuppressWarnings("BlockingWaitInAsync")
  private String helper() {
    return user.join();
  }

  // OK: a caller of a method whose wait is suppressed
  CompletableFuture<String> caller() {
    return CompletableFuture.completedFuture(helper());
  }

  // OK: another caller, through another method
  CompletableFuture<String> callerOfCaller() {
    return CompletableFuture.completedFuture(between());
  }

  private String between() {
    return helper();
  }

  // OK: suppressed for the whole class that holds the wait
  CompletableFuture<String> callerOfClass(Cache cache) {
    return CompletableFuture.completedFuture(cache.name());
  }

  @SuppressWarnings("BlockingWaitInAsync")
  static class Cache {
    final CompletableFuture<String> name = new CompletableFuture<>();

    String name() {
      return name.join();
    }
  }

  // OK: a callback inside a suppressed method
  @SuppressWarnings("BlockingWaitInAsync")
  CompletableFuture<String> callback(CompletableFuture<String> other) {
    return user.thenApply(name -> name + other.join());
  }
}
