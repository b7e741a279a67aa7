package example;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, UnboundedFanOut: platform threads and executors, one per request. */
@RestController
class ThreadsPositive {
  @GetMapping("/thread")
  void thread() {
    // BUG: Diagnostic contains: Thread
    new Thread(() -> System.out.println("a")).start();
  }

  @GetMapping("/named")
  void named() {
    // BUG: Diagnostic contains: Thread
    Thread worker = new Thread(() -> System.out.println("a"), "worker");
    worker.start();
  }

  static class Worker extends Thread {}

  @GetMapping("/subclass")
  void subclass() {
    // BUG: Diagnostic contains: Worker
    new Worker().start();
  }

  @GetMapping("/fixed")
  void fixed() {
    // BUG: Diagnostic contains: newFixedThreadPool
    ExecutorService pool = Executors.newFixedThreadPool(4);
    pool.submit(() -> "a");
    pool.shutdown();
  }

  @GetMapping("/cached")
  void cached() {
    // BUG: Diagnostic contains: newCachedThreadPool
    Executors.newCachedThreadPool().submit(() -> "a");
  }

  @GetMapping("/single")
  void single() {
    // BUG: Diagnostic contains: newSingleThreadExecutor
    Executors.newSingleThreadExecutor().submit(() -> "a");
  }

  @GetMapping("/scheduled")
  void scheduled() {
    // BUG: Diagnostic contains: newScheduledThreadPool
    Executors.newScheduledThreadPool(1).submit(() -> "a");
  }

  @GetMapping("/stealing")
  void stealing() {
    // BUG: Diagnostic contains: newWorkStealingPool
    Executors.newWorkStealingPool().submit(() -> "a");
  }

  @GetMapping("/helper")
  void throughHelper() {
    start();
  }

  private static void start() {
    // BUG: Diagnostic contains: ThreadsPositive.throughHelper
    new Thread(() -> System.out.println("a")).start();
  }

  static final class Metrics {
    private static volatile Metrics latest;

    Metrics() {
      // BUG: Diagnostic contains: newSingleThreadExecutor
      ExecutorService clock = Executors.newSingleThreadExecutor();
      clock.submit(() -> "tick");
    }

    // Kept, and made anew by each request.
    static Metrics next() {
      latest = new Metrics();
      return latest;
    }
  }

  @GetMapping("/metrics")
  String metrics() {
    return Metrics.next().toString();
  }
}
