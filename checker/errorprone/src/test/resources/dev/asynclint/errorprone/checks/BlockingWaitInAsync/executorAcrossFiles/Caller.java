package example;

import java.util.concurrent.CompletableFuture;

class Caller {
  final CompletableFuture<String> user = new CompletableFuture<>();

  // OK: the callee gives it to an executor
  CompletableFuture<String> onPool() {
    return Executors2.onPool(() -> user.join());
  }

  // OK: the callee gives it to an executor, two calls away
  CompletableFuture<String> handedOn() {
    return Executors2.handedOn(user::join);
  }

  CompletableFuture<String> inline() {
    // BUG: Diagnostic contains: join
    String name = Executors2.inline(() -> user.join());
    return CompletableFuture.completedFuture(name);
  }
}
