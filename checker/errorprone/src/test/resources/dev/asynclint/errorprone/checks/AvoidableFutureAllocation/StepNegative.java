package checks;

import java.util.concurrent.CompletableFuture;

class StepNegative {
  private final Object lock = new Object();

  // OK: next must not run under the caller's lock, and a complete future would do that
  CompletableFuture<Void> notifyLater(Runnable next) {
    synchronized (lock) {
      CompletableFuture<Void> hop = CompletableFuture.runAsync(() -> {});
      return hop.thenRun(next);
    }
  }
}
