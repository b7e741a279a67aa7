package example;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/** RULES, exemption 5: start-up, tests, timers, listeners and the end are no request code. */
class NotRequestCodeNegative {
  static final CompletableFuture<String> USER = new CompletableFuture<>();

  private static String load() {
    return USER.join();
  }

  // OK: main
  public static void main(String[] arguments) {
    load();
  }

  // OK: a test
  @Test
  void test() {
    load();
  }

  // OK: a test's life cycle
  @AfterEach
  void after() {
    load();
  }

  // OK: a timer's thread
  @Scheduled(fixedRate = 1000)
  void scheduled() {
    load();
  }

  // OK: start-up
  @PostConstruct
  void start() {
    load();
  }

  // OK: the end of the bean
  @PreDestroy
  void stop() {
    load();
  }

  // OK: an event listener
  @EventListener
  void onEvent(String event) {
    load();
  }

  static class Listener implements ApplicationListener<ContextRefreshedEvent> {
    // OK: an event listener
    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
      load();
    }
  }

  static class Runner implements CommandLineRunner {
    // OK: start-up
    @Override
    public void run(String... arguments) {
      load();
    }
  }

  static class OtherRunner implements ApplicationRunner {
    // OK: start-up
    @Override
    public void run(ApplicationArguments arguments) {
      load();
    }
  }

  static class Client implements AutoCloseable {
    // OK: close
    @Override
    public void close() {
      load();
    }
  }

  // OK: a shutdown hook
  void hook() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> load()));
  }
}
