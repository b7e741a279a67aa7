package checks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import reactor.core.publisher.Mono;

class LocksPositive {
  private final ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
  private final Lock read = rw.readLock();
  private final ReentrantLock lock = new ReentrantLock();

  CompletableFuture<String> load() {
    return CompletableFuture.supplyAsync(() -> "a");
  }

  String readLocked() {
    rw.readLock().lock();
    try {
      // BUG: Diagnostic contains: [LockHeldAcrossAsync]
      return load().join();
    } finally {
      rw.readLock().unlock();
    }
  }

  String fieldLocked() {
    read.lock();
    try {
      // BUG: Diagnostic contains: [LockHeldAcrossAsync]
      return load().join();
    } finally {
      read.unlock();
    }
  }

  String tried() {
    if (!lock.tryLock()) {
      return "";
    }
    try {
      // BUG: Diagnostic contains: [LockHeldAcrossAsync]
      return load().join();
    } finally {
      lock.unlock();
    }
  }

  // Who tries it with a time limit waits for it too.
  private final ReentrantLock timed = new ReentrantLock();

  String triedInTime() throws InterruptedException {
    if (!timed.tryLock(1, TimeUnit.SECONDS)) {
      return "";
    }
    try {
      // BUG: Diagnostic contains: [LockHeldAcrossAsync]
      return load().join();
    } finally {
      timed.unlock();
    }
  }

  static synchronized String mono(Mono<String> m) {
    // BUG: Diagnostic contains: [LockHeldAcrossAsync]
    return m.block();
  }

  CompletableFuture<String> elsewhere() {
    lock.lock();
    // BUG: Diagnostic contains: [LockHeldAcrossAsync]
    return load().whenComplete((v, e) -> lock.unlock());
  }
}
