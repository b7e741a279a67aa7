package checks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Locks for which no other work waits. */
class BackgroundNegative {
  private final ScheduledExecutorService timer;
  private final Object round = new Object();
  private final ReentrantLock lock = new ReentrantLock();
  private final List<String> seen = new ArrayList<>();

  // OK: nobody has the object before its constructor ends
  BackgroundNegative(ScheduledExecutorService timer) {
    this.timer = timer;
    recover();
  }

  static BackgroundNegative create(ScheduledExecutorService timer) {
    return new BackgroundNegative(timer);
  }

  private synchronized void recover() {
    seen.add(load("first").join());
  }

  static CompletableFuture<String> load(String id) {
    return CompletableFuture.supplyAsync(() -> id);
  }

  void begin() {
    timer.scheduleAtFixedRate(this::refresh, 1, 1, TimeUnit.MINUTES);
    timer.scheduleWithFixedDelay(
        () -> {
          lock.lock();
          try {
            load("locked").join();
          } finally {
            lock.unlock();
          }
        },
        1,
        1,
        TimeUnit.MINUTES);
  }

  // OK: keeps two rounds of a timer apart, also some calls deeper
  private void refresh() {
    synchronized (round) {
      collect();
    }
  }

  private void collect() {
    load("round").join();
  }
}
