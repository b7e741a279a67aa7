package checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;

class SectionsNegative {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final StampedLock stamped = new StampedLock();
  private final Semaphore permits = new Semaphore(4);
  private final Map<String, String> names = new HashMap<>();
  private final List<String> seen = new ArrayList<>();
  private boolean ready;

  CompletableFuture<String> load(String id) {
    return CompletableFuture.supplyAsync(() -> id);
  }

  // OK: waits before the section
  void waitsBefore(String id) {
    String name = load(id).join();
    synchronized (names) {
      names.put(id, name);
    }
  }

  // OK: waits after the lock is released
  String waitsAfter(String id) {
    CompletableFuture<String> name;
    lock.lock();
    try {
      name = load(id);
    } finally {
      lock.unlock();
    }
    return name.join();
  }

  // OK: released on the way, in each round
  void inRounds(List<String> ids) {
    for (String id : ids) {
      lock.lock();
      seen.add(id);
      lock.unlock();
      load(id).join();
    }
  }

  // OK: released in a branch: nobody can say
  String maybeReleased(String id, boolean early) {
    lock.lock();
    if (early) {
      lock.unlock();
    }
    String name = load(id).join();
    if (!early) {
      lock.unlock();
    }
    return name;
  }

  // OK: a short critical section inside the callback
  CompletableFuture<Void> inCallback(String id) {
    return load(id)
        .thenAccept(
            name -> {
              lock.lock();
              try {
                names.put(id, name);
              } finally {
                lock.unlock();
              }
            });
  }

  // OK: the section only starts the work; the callback runs without the lock
  synchronized CompletableFuture<Integer> startsOnly(String id) {
    return load(id).thenApply(String::length);
  }

  // OK: a task of another thread, which does not have the lock
  synchronized CompletableFuture<String> task(CompletableFuture<String> other) {
    return CompletableFuture.supplyAsync(() -> other.join());
  }

  // OK: a condition releases its lock while it waits
  void condition() throws InterruptedException {
    lock.lock();
    try {
      while (!ready) {
        filled.await();
      }
    } finally {
      lock.unlock();
    }
  }

  // OK: so does a monitor
  synchronized void monitor() throws InterruptedException {
    while (!ready) {
      wait();
    }
  }

  // OK: permits are made for it: several may hold one
  String permit(String id) throws InterruptedException {
    permits.acquire();
    try {
      return load(id).join();
    } finally {
      permits.release();
    }
  }

  // OK: complete already
  synchronized String complete(CompletableFuture<String> name) {
    return name.isDone() ? name.join() : "";
  }

  // OK: getNow never waits
  synchronized String now(String id) {
    return load(id).getNow("");
  }

  // OK: the stamp is given back before
  String stamp(String id) {
    long stamp = stamped.readLock();
    String known = names.get(id);
    stamped.unlockRead(stamp);
    return known != null ? known : load(id).join();
  }

  // OK: the lock could not be had
  String refused(String id) {
    if (lock.tryLock()) {
      lock.unlock();
      return "";
    } else {
      return load(id).join();
    }
  }

  // OK: an unlock on the thread that locks, in an inline lambda
  void inline(List<String> ids) {
    lock.lock();
    ids.forEach(
        id -> {
          seen.add(id);
          lock.unlock();
        });
  }

  // OK: the callback takes the lock itself
  CompletableFuture<Void> relocks(String id) {
    lock.lock();
    lock.unlock();
    return load(id)
        .thenRun(
            () -> {
              lock.lock();
              lock.unlock();
            });
  }

  // OK: a stamp belongs to nobody: any thread may give it back
  CompletableFuture<Void> stampInCallback(String id) {
    long stamp = stamped.writeLock();
    return load(id).thenRun(() -> stamped.unlockWrite(stamp));
  }

  // OK: nor does a permit
  CompletableFuture<String> permitInCallback(String id) throws InterruptedException {
    permits.acquire();
    return load(id).whenComplete((name, failure) -> permits.release());
  }

  // OK: happens once, when something starts
  synchronized void start(String id) {
    load(id).join();
  }

  // OK: and when it ends
  synchronized void close() {
    load("last").join();
  }

  private String first;

  // OK: happens once, when somebody first asks
  synchronized String first() {
    if (first == null) {
      first = load("first").join();
    }
    return first;
  }

  // OK: also behind an early return, some calls deeper
  String firstOf(String id) {
    synchronized (names) {
      if (first != null) {
        return first;
      }
      first = loaded(id);
      return first;
    }
  }

  private String loaded(String id) {
    return load(id).join();
  }
}
