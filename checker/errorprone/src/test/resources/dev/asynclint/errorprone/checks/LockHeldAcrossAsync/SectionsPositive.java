package checks;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import reactor.core.publisher.Mono;

class SectionsPositive {
  private static final Object MONITOR = new Object();
  private final ReentrantLock lock = new ReentrantLock();
  private final ReadWriteLock readWrite = new ReentrantReadWriteLock();
  private final StampedLock stamped = new StampedLock();

  CompletableFuture<String> load(String id) {
    return CompletableFuture.supplyAsync(() -> id);
  }

  Mono<String> mono(String id) {
    return Mono.fromSupplier(() -> id);
  }

  synchronized String method(String id) {
    // BUG: Diagnostic contains: [LockHeldAcrossAsync]
    return load(id).join();
  }

  String block(String id) {
    synchronized (MONITOR) {
      // BUG: Diagnostic contains: [LockHeldAcrossAsync]
      return mono(id).block();
    }
  }

  String lock(String id) throws ExecutionException, InterruptedException {
    lock.lock();
    try {
      // BUG: Diagnostic contains: [LockHeldAcrossAsync]
      return load(id).get();
    } finally {
      lock.unlock();
    }
  }

  String timed(String id)
      throws ExecutionException, InterruptedException, TimeoutException {
    lock.lockInterruptibly();
    try {
      // BUG: Diagnostic contains: [LockHeldAcrossAsync]
      return load(id).get(1, TimeUnit.SECONDS);
    } finally {
      lock.unlock();
    }
  }

  String tried(String id) {
    if (lock.tryLock()) {
      try {
        // BUG: Diagnostic contains: [LockHeldAcrossAsync]
        return load(id).join();
      } finally {
        lock.unlock();
      }
    }
    return "";
  }

  String readLock(String id) {
    readWrite.readLock().lock();
    try {
      // BUG: Diagnostic contains: [LockHeldAcrossAsync]
      return load(id).join();
    } finally {
      readWrite.readLock().unlock();
    }
  }

  String otherReleased(String id) {
    readWrite.writeLock().lock();
    lock.lock();
    lock.unlock();
    try {
      // BUG: Diagnostic contains: [LockHeldAcrossAsync]
      return load(id).join();
    } finally {
      readWrite.writeLock().unlock();
    }
  }

  String stamp(String id) {
    long stamp = stamped.readLock();
    try {
      // BUG: Diagnostic contains: [LockHeldAcrossAsync]
      return load(id).join();
    } finally {
      stamped.unlockRead(stamp);
    }
  }

  synchronized void behindCalls(String id) {
    // BUG: Diagnostic contains: CompletableFuture.join
    first(id);
  }

  private String first(String id) {
    return second(id);
  }

  private String second(String id) {
    return load(id).join();
  }

  synchronized int inlineLambda(List<String> ids) {
    // BUG: Diagnostic contains: [LockHeldAcrossAsync]
    return ids.stream().map(id -> load(id).join()).mapToInt(String::length).sum();
  }

  // The lock says more than the async context: one line, one report.
  synchronized CompletableFuture<String> inAsync(String id) {
    // BUG: Diagnostic contains: [LockHeldAcrossAsync]
    return CompletableFuture.completedFuture(load(id).join());
  }

  CompletableFuture<String> releasedElsewhere(String id) {
    lock.lock();
    // BUG: Diagnostic contains: Unlock on the thread that locks
    return load(id).whenComplete((name, failure) -> lock.unlock());
  }

  Mono<String> releasedAtTheEnd(String id) {
    readWrite.writeLock().lock();
    // BUG: Diagnostic contains: Unlock on the thread that locks
    return mono(id).doFinally(signal -> readWrite.writeLock().unlock());
  }

  private String kept;

  // Kept, but asked for each time.
  synchronized String renewed(String id) {
    // BUG: Diagnostic contains: [LockHeldAcrossAsync]
    kept = load(id).join();
    return kept;
  }

  // Another field is empty.
  synchronized String other(String id, String given) {
    if (given == null) {
      // BUG: Diagnostic contains: [LockHeldAcrossAsync]
      kept = load(id).join();
    }
    return kept;
  }
}
