package checks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ValuesNegative {
  static final class Tenants {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    static String get() {
      return CURRENT.get();
    }

    static void runAs(String tenant, Runnable task) {
      CURRENT.set(tenant);
      try {
        task.run();
      } finally {
        CURRENT.remove();
      }
    }
  }

  static final class Scope implements AutoCloseable {
    private static final ThreadLocal<String> NAME = new ThreadLocal<>();

    private Scope(String name) {
      NAME.set(name);
    }

    static Scope open(String name) {
      return new Scope(name);
    }

    static String name() {
      return NAME.get();
    }

    @Override
    public void close() {
      NAME.remove();
    }
  }

  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  // OK: the caller of the helper asks whether there is one
  @GetMapping("/a")
  void asked(String tenant) {
    Tenants.runAs(tenant, () -> System.out.println(Tenants.get()));
    pool.execute(
        () -> {
          String current = Tenants.get();
          if (current != null) {
            System.out.println(current);
          }
        });
  }

  // OK: set around it
  @GetMapping("/b")
  void as(String tenant) {
    pool.execute(() -> Tenants.runAs(tenant, () -> System.out.println(Tenants.get())));
  }

  // OK: a scope with a factory
  @GetMapping("/c")
  void scoped(String name) {
    pool.execute(
        () -> {
          try (Scope scope = Scope.open(name)) {
            System.out.println(Scope.name());
          }
        });
  }

  // OK: as a scope, in a helper that the task calls
  @GetMapping("/d")
  void scopedDeep(String name) {
    pool.execute(() -> work(name));
  }

  private static void work(String name) {
    try (Scope scope = Scope.open(name)) {
      System.out.println(Scope.name());
    }
  }
}
