package orders;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;

class ImposedSignaturesNegative {
  private final ExecutorService pool = Executors.newCachedThreadPool();

  interface Refreshable {
    void refresh();
  }

  abstract static class Job {
    abstract void go();
  }

  // OK: not event listeners.
  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    CompletableFuture.runAsync(this::load);
  }

  // OK: not event listeners, also when an executor runs them.
  @Async
  @EventListener
  public void refreshed(ContextRefreshedEvent event) {
    load();
  }

  // OK: not @Scheduled methods: their signature is the framework's.
  @Scheduled(fixedRate = 1000)
  void tick() {
    CompletableFuture.runAsync(this::load);
  }

  // OK: not @PreDestroy methods.
  @PreDestroy
  void stop() {
    CompletableFuture.runAsync(this::load);
  }

  // OK: not `main`.
  public static void main(String[] args) {
    CompletableFuture.runAsync(() -> System.out.println("started"));
  }

  // OK: not tests.
  @Test
  void loadsInBackground() {
    CompletableFuture.runAsync(this::load);
  }

  // OK: not the life cycle of tests.
  @BeforeEach
  void setUp() {
    CompletableFuture.runAsync(this::load);
  }

  private void load() {}

  class Cache implements Refreshable, AutoCloseable {
    // OK: not overrides: the interface says `void`.
    @Override
    public void refresh() {
      CompletableFuture.runAsync(ImposedSignaturesNegative.this::load);
    }

    // OK: not `close()`.
    @Override
    public void close() {
      CompletableFuture.runAsync(ImposedSignaturesNegative.this::load);
    }
  }

  class WithoutAnnotation implements Refreshable {
    // OK: an override without the annotation is an override.
    public void refresh() {
      CompletableFuture.runAsync(ImposedSignaturesNegative.this::load);
    }
  }

  class Nightly extends Job {
    // OK: not overrides of a class's method.
    @Override
    void go() {
      CompletableFuture.runAsync(ImposedSignaturesNegative.this::load);
    }
  }

  class Remote implements Refreshable {
    // OK: an @Async override: the interface says `void`.
    @Async
    @Override
    public void refresh() {
      load();
    }
  }

  class Start implements CommandLineRunner {
    // OK: not CommandLineRunner.
    @Override
    public void run(String... args) {
      CompletableFuture.runAsync(ImposedSignaturesNegative.this::load);
    }
  }

  class StartToo implements ApplicationRunner {
    // OK: not ApplicationRunner.
    @Override
    public void run(ApplicationArguments args) {
      CompletableFuture.runAsync(ImposedSignaturesNegative.this::load);
    }
  }

  class OnContext implements ApplicationListener<ContextRefreshedEvent> {
    // OK: not event listeners by interface.
    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
      CompletableFuture.runAsync(ImposedSignaturesNegative.this::load);
    }
  }
}
