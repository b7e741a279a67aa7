package orders;

import java.util.concurrent.CompletableFuture;

class StepsPositive {
  record User(String name) {}

  private final User user = new User("a");

  CompletableFuture<String> reference() {
    // BUG: Diagnostic contains: Pass the result to CompletableFuture.completedFuture
    return CompletableFuture.completedFuture(user).thenApply(User::name);
  }

  CompletableFuture<String> lambda() {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation]
    return CompletableFuture.completedFuture(user).thenApply(u -> u.name());
  }

  CompletableFuture<User> block() {
    // BUG: Diagnostic contains: Use completedFuture instead of CompletableFuture.supplyAsync
    return CompletableFuture.supplyAsync(
        () -> {
          return user;
        });
  }
}
