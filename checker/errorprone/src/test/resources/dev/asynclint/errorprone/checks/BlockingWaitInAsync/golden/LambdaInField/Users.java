package example;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

class Users {
  private final CompletableFuture<String> greeting = new CompletableFuture<>();
  private final Supplier<String> greet = () -> greeting.join() + "!";

  CompletableFuture<String> show(CompletableFuture<String> name) {
    // BUG: Diagnostic contains: join
    return name.thenApply(each -> greet.get() + each);
  }
}
