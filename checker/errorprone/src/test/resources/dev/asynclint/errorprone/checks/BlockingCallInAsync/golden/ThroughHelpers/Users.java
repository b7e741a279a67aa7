package example;

import java.util.concurrent.CompletableFuture;

class Users {
  private final Names names = new Names();

  // OK: synchronous code may block
  String greetNow(long id) {
    return names.of(id);
  }

  CompletableFuture<String> greet(CompletableFuture<Long> id) {
    // BUG: Diagnostic contains: [BlockingCallInAsync] Move this to threads that may block: Names.of blocks with Files.readString
    return id.thenApply(each -> "Hello " + names.of(each));
  }
}
