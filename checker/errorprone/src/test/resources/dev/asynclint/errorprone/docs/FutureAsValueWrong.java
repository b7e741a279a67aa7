package docs;

import java.util.concurrent.CompletableFuture;

class FutureAsValueWrong {
  interface Names {
    CompletableFuture<String> of(long userId);
  }

  private final Names names;

  FutureAsValueWrong(Names names) {
    this.names = names;
  }

  // snippet:text
  String greeting(long userId) {
    // BUG: Diagnostic contains: [FutureAsValue]
    return "Dear " + names.of(userId) + ",";
  }
  // end

  // snippet:equal
  boolean isBob(long userId) {
    // BUG: Diagnostic contains: [FutureAsValue]
    return names.of(userId).equals("Bob");
  }
  // end

  // snippet:nullTest
  String nickname(long userId) {
    CompletableFuture<String> name = names.of(userId).thenApply(n -> n.substring(0, 3));
    // BUG: Diagnostic contains: [FutureAsValue]
    return name == null ? "stranger" : "friend";
  }
  // end
}
