package example;

import java.util.concurrent.CompletableFuture;

/** RULES: reported once per (async method, wait), at the call in the innermost async context. */
class OncePerMethodPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();

  private String helper() {
    return user.join();
  }

  CompletableFuture<String> twoCallsOfOneWait() {
    // BUG: Diagnostic contains: join
    String first = helper();
    // OK: the same wait was reported in this method
    String second = helper();
    return CompletableFuture.completedFuture(first + second);
  }

  private String left() {
    return helper();
  }

  private String right() {
    return helper();
  }

  CompletableFuture<String> twoWaysToOneWait(boolean which) {
    // BUG: Diagnostic contains: join
    String name = left();
    // OK: the same wait by another way
    name += right();
    return CompletableFuture.completedFuture(name);
  }

  private String twoWaits(CompletableFuture<String> a, CompletableFuture<String> b) {
    return a.join() + b.join();
  }

  // The innermost async context is inner(); outer() is not blamed for it.
  private CompletableFuture<String> inner() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(helper());
  }

  // OK: reported in inner()
  CompletableFuture<String> outer() {
    return inner().thenApply(String::trim);
  }

  // OK: a synchronous caller of an async method that waits
  String syncCaller() {
    return outer().toString();
  }

  // Two methods, one wait: each has its own report.
  CompletableFuture<String> anotherMethod() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(helper());
  }

  // The callback is the innermost context, its method is not reported too.
  CompletableFuture<String> callback() {
    // BUG: Diagnostic contains: join
    return user.thenApply(name -> name + helper());
  }
}
