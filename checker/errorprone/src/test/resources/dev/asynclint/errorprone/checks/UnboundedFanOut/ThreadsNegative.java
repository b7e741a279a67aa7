package example;

import jakarta.annotation.PostConstruct;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.CommandLineRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, UnboundedFanOut: threads and executors that are not made per request. */
@RestController
class ThreadsNegative {
  static class NamedThread {
    void start() {}
  }

  // OK: made once
  static final ExecutorService SHARED = Executors.newFixedThreadPool(4);
  private final ExecutorService own;

  // OK: made once, in the constructor
  ThreadsNegative() {
    own = Executors.newCachedThreadPool();
  }

  // OK: uses the shared one
  @GetMapping("/shared")
  void shared() {
    SHARED.submit(() -> "a");
    own.submit(() -> "b");
  }

  // OK: a bean is made once
  @Bean
  ExecutorService reports() {
    return Executors.newFixedThreadPool(2);
  }

  // OK: start-up
  @PostConstruct
  void start() {
    new Thread(() -> System.out.println("a")).start();
  }

  // OK: a timer
  @Scheduled(fixedDelay = 1000)
  void scheduled() {
    new Thread(() -> System.out.println("a")).start();
  }

  // OK: a test
  @Test
  void test() {
    Executors.newSingleThreadExecutor().submit(() -> "a");
  }

  // OK: main
  public static void main(String[] arguments) {
    new Thread(() -> System.out.println("a")).start();
  }

  static class Runner implements CommandLineRunner {
    // OK: start-up
    @Override
    public void run(String... arguments) {
      Executors.newCachedThreadPool().submit(() -> "a");
    }
  }

  // OK: no handler reaches it
  void unreached() {
    new Thread(() -> System.out.println("a")).start();
  }

  // OK: the current thread is not a new one
  @GetMapping("/current")
  String current() {
    return Thread.currentThread().getName();
  }

  // OK: a shutdown hook is registered, not started
  @GetMapping("/hook")
  void hook() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("bye")));
  }

  // OK: a factory makes no thread by itself
  @GetMapping("/factory")
  ThreadFactory factory() {
    return Executors.defaultThreadFactory();
  }

  // OK: a user's type that only is called a thread
  @GetMapping("/named")
  void namedThread() {
    new NamedThread().start();
  }

  // OK: suppressed at the creation
  @GetMapping("/suppressed")
  @SuppressWarnings("UnboundedFanOut")
  void suppressed() {
    new Thread(() -> System.out.println("a")).start();
  }

  // OK: suppressed at the creation, further down
  @GetMapping("/suppressed-helper")
  void suppressedHelper() {
    trusted();
  }

  private static void trusted() {
    @SuppressWarnings("UnboundedFanOut")
    Thread worker = new Thread(() -> System.out.println("a"));
    worker.start();
  }

  static final class Metrics {
    private static volatile Metrics instance;

    Metrics() {
      ExecutorService clock = Executors.newSingleThreadExecutor();
      clock.submit(() -> "tick");
    }

    // OK: made when the first request asks, and kept
    static Metrics get() {
      if (instance == null) {
        synchronized (Metrics.class) {
          if (instance == null) {
            instance = new Metrics();
          }
        }
      }
      return instance;
    }
  }

  @GetMapping("/metrics")
  String metrics() {
    return Metrics.get().toString();
  }
}
