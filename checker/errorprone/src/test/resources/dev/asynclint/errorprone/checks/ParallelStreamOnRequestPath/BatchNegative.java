package example;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/** RULES, ParallelStreamOnRequestPath and exemption 5: batch and start-up code. */
class BatchNegative {
  static final List<String> NAMES = List.of("a", "b");

  private static long count() {
    return NAMES.parallelStream().count();
  }

  // OK: main
  public static void main(String[] arguments) {
    Arrays.stream(arguments).parallel().forEach(System.out::println);
  }

  // OK: a timer
  @Scheduled(cron = "0 0 3 * * *")
  void nightly() {
    count();
  }

  // OK: a test
  @Test
  void test() {
    count();
  }

  // OK: start-up
  @PostConstruct
  void start() {
    count();
  }

  // OK: the end of the bean
  @PreDestroy
  void stop() {
    count();
  }

  // OK: an event listener
  @EventListener
  void onEvent(String event) {
    count();
  }

  static class Runner implements CommandLineRunner {
    // OK: start-up
    @Override
    public void run(String... arguments) {
      count();
    }
  }

  static class OtherRunner implements ApplicationRunner {
    // OK: start-up, even where its body blocks
    @Override
    public void run(ApplicationArguments arguments) throws Exception {
      NAMES.parallelStream().forEach(BatchNegative::slow);
    }
  }

  private static void slow(String name) {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
