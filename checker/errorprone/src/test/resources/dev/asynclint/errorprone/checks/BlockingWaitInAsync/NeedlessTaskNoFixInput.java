package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

class NeedlessTaskNoFix {
  String work() {
    return "a";
  }

  // ExecutionException is the program's.
  String got() throws Exception {
    // BUG: Diagnostic contains: CompletableFuture.get
    return CompletableFuture.supplyAsync(() -> work()).get();
  }

  // Only futures throw it.
  String handled() {
    try {
      // BUG: Diagnostic contains: CompletableFuture.join
      return CompletableFuture.supplyAsync(() -> work()).join();
    } catch (CompletionException e) {
      return "";
    }
  }

  // No one expression.
  String statements() {
    return CompletableFuture.supplyAsync(
            () -> {
              String worked = work();
              return worked.strip();
            })
        // BUG: Diagnostic contains: CompletableFuture.join
        .join();
  }

  // A subtype would choose other methods.
  Object otherType() {
    // BUG: Diagnostic contains: CompletableFuture.join
    return CompletableFuture.<Object>supplyAsync(() -> work()).join();
  }

  // An int has no methods.
  int primitive() {
    // BUG: Diagnostic contains: CompletableFuture.join
    return CompletableFuture.supplyAsync(() -> 1).join().hashCode();
  }
}
