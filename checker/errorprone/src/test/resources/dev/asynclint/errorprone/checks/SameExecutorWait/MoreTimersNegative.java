package checks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

class MoreTimersNegative {
  private static final int THREADS = 2;
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(Runtime.getRuntime().availableProcessors());
  private final ScheduledExecutorService constant = Executors.newScheduledThreadPool(THREADS);

  // OK: several threads
  void start() {
    timer.scheduleAtFixedRate(this::refresh, 1, 1, TimeUnit.SECONDS);
    constant.scheduleAtFixedRate(() -> again(), 1, 1, TimeUnit.SECONDS);
  }

  private void refresh() {
    try {
      System.out.println(timer.submit(() -> "a").get());
    } catch (Exception e) {
      System.out.println("failed " + e);
    }
  }

  private void again() {
    try {
      System.out.println(constant.submit(() -> "a").get());
    } catch (Exception e) {
      System.out.println("failed " + e);
    }
  }

  // OK: schedules itself again, once at a time, on several threads
  private void loop() {
    try {
      System.out.println(constant.submit(() -> "a").get());
    } catch (Exception e) {
      System.out.println("failed " + e);
    }
    constant.schedule(this::loop, 1, TimeUnit.SECONDS);
  }
}
