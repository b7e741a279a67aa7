package example;

import java.util.concurrent.CompletableFuture;

class Users {
  private final CompletableFuture<String> greeting = new CompletableFuture<>();

  CompletableFuture<String> show(CompletableFuture<String> name) {
    // BUG: Diagnostic contains: join
    return name.thenApply(this::greet);
  }

  private String greet(String name) {
    return greeting.join() + name;
  }
}
