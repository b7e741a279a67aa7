package checks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A timer's lock that others need too, and a method that not only the constructor calls. */
class BackgroundPositive {
  private final List<String> names = new ArrayList<>();
  private final Object round = new Object();

  BackgroundPositive(ScheduledExecutorService timer) {
    timer.scheduleAtFixedRate(this::refresh, 1, 1, TimeUnit.MINUTES);
    timer.schedule(this::onceLater, 1, TimeUnit.MINUTES);
    timer.scheduleAtFixedRate(this::alsoAsked, 1, 1, TimeUnit.MINUTES);
    recover();
  }

  static CompletableFuture<String> load(String id) {
    return CompletableFuture.supplyAsync(() -> id);
  }

  private void refresh() {
    synchronized (names) {
      // BUG: Diagnostic contains: [LockHeldAcrossAsync]
      names.add(load("round").join());
    }
  }

  String first() {
    synchronized (names) {
      return names.get(0);
    }
  }

  private synchronized void recover() {
    // BUG: Diagnostic contains: [LockHeldAcrossAsync]
    names.add(load("first").join());
  }

  void forget() {
    recover();
  }

  private void onceLater() {
    synchronized (load("other")) {
      // BUG: Diagnostic contains: [LockHeldAcrossAsync]
      load("later").join();
    }
  }

  void alsoAsked() {
    ask();
  }

  private void ask() {
    synchronized (round) {
      // BUG: Diagnostic contains: [LockHeldAcrossAsync]
      load("asked").join();
    }
  }

  void request() {
    ask();
  }
}
