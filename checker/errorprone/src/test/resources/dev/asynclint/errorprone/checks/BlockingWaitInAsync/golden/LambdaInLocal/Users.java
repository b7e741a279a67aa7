package example;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

class Users {
  private final CompletableFuture<String> greeting = new CompletableFuture<>();

  CompletableFuture<String> show(String name) {
    Function<String, String> greet = each -> greeting.join() + each;
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(greet.apply(name));
  }
}
