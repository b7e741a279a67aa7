package example;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/** RULES, exemption 5: start-up, tests, timers and the end of the program. */
class NotRequestCodeNegative {
  static final CompletableFuture<String> USER = new CompletableFuture<>();
  static final CompletableFuture<String> OTHER = new CompletableFuture<>();

  // OK: main
  public static void main(String[] arguments) {
    System.out.println(USER.join());
    USER.thenAccept(name -> System.out.println(name + OTHER.join())).join();
  }

  // OK: a test
  @Test
  void test() {
    System.out.println(USER.thenApply(name -> name + OTHER.join()).join());
  }

  // OK: a parameterised test
  @ParameterizedTest
  void parameterizedTest(String id) {
    USER.thenAccept(name -> System.out.println(name + OTHER.join())).join();
  }

  // OK: a JUnit 4 test
  @org.junit.Test
  public void junit4() {
    USER.thenAccept(name -> System.out.println(name + OTHER.join())).join();
  }

  // OK: a test's life cycle
  @BeforeEach
  void before() {
    USER.thenAccept(name -> System.out.println(name + OTHER.join())).join();
  }

  // OK: a test's life cycle
  @AfterAll
  static void after() {
    USER.thenAccept(name -> System.out.println(name + OTHER.join())).join();
  }

  // OK: a timer's thread
  @Scheduled(fixedDelay = 1000)
  void scheduled() {
    System.out.println(USER.join());
  }

  // OK: the end of the bean
  @PreDestroy
  void preDestroy() {
    System.out.println(USER.join());
  }

  // OK: an event listener
  @EventListener
  void onEvent(String event) {
    System.out.println(event + USER.join());
  }

  // OK: a shutdown hook has its own thread
  CompletableFuture<String> shutdownHook() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(USER.join())));
    return OTHER;
  }

  static class Resource implements AutoCloseable {
    // OK: close
    @Override
    public void close() {
      System.out.println(USER.join());
    }
  }

  static class Runner implements CommandLineRunner {
    // OK: start-up
    @Override
    public void run(String... arguments) {
      System.out.println(USER.join());
    }
  }

  static class OtherRunner implements ApplicationRunner {
    // OK: start-up
    @Override
    public void run(ApplicationArguments arguments) {
      System.out.println(USER.join());
    }
  }

  // OK: a helper of a test
  @Test
  void throughHelper() {
    System.out.println(helper());
  }

  private static String helper() {
    return USER.join();
  }
}
