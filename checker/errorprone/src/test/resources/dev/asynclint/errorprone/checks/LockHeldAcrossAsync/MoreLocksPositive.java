package checks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

class MoreLocksPositive {
  // Somebody else waits for it, through a local or a getter.
  private final ReentrantLock shared = new ReentrantLock();

  String tries() {
    if (!shared.tryLock()) {
      return "";
    }
    try {
      // BUG: Diagnostic contains: [LockHeldAcrossAsync]
      return CompletableFuture.supplyAsync(() -> "a").join();
    } finally {
      shared.unlock();
    }
  }

  void waits() {
    ReentrantLock lock = shared;
    lock.lock();
    try {
      System.out.println("a");
    } finally {
      lock.unlock();
    }
  }
}
