package checks;

import java.util.concurrent.CompletableFuture;

class NamesPositive {
  CompletableFuture<String> load() {
    return CompletableFuture.supplyAsync(() -> "a");
  }

  synchronized String order(String id) {
    // BUG: Diagnostic contains: [LockHeldAcrossAsync]
    return load().join();
  }

  synchronized String initiateTransfer(String id) {
    // BUG: Diagnostic contains: [LockHeldAcrossAsync]
    return load().join();
  }

  synchronized String startOrder(String id) {
    // BUG: Diagnostic contains: [LockHeldAcrossAsync]
    return load().join();
  }

  synchronized String closeOrder(String id) {
    // BUG: Diagnostic contains: [LockHeldAcrossAsync]
    return load().join();
  }
}
