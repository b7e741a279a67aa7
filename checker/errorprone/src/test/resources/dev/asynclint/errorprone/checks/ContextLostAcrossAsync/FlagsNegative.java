package checks;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.MDC;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionCallbackWithoutResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FlagsNegative {
  private static final ThreadLocal<Boolean> QUIET = new ThreadLocal<>();
  private static final ThreadLocal<StringBuilder> BUFFER = new ThreadLocal<>();

  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          4,
          task ->
              new Thread(
                  () -> {
                    BUFFER.set(new StringBuilder());
                    task.run();
                  }));

  // OK: a flag that is off where nobody has set it
  @GetMapping("/a")
  void flag() {
    QUIET.set(true);
    CompletableFuture.runAsync(
        () -> {
          if (!Boolean.TRUE.equals(QUIET.get())) {
            System.out.println("a");
          }
        });
  }

  // OK: each thread of the pool gets one from its factory
  @GetMapping("/b")
  void factory() {
    workers.execute(() -> BUFFER.get().append("a"));
  }

  // OK: a comparison that takes null
  @GetMapping("/c")
  void compared() {
    pool.execute(
        () -> {
          if ("debug".equals(MDC.get("mode"))) {
            System.out.println("a");
          }
        });
  }

  // OK: a comparison that takes null
  @GetMapping("/d")
  void objects(String mode) {
    pool.execute(() -> System.out.println(Objects.equals(MDC.get("mode"), mode)));
  }

  interface Orders extends CrudRepository<String, Long> {}

  private Orders orders;
  private TransactionTemplate transactions;

  // OK: a transaction of its own
  @Transactional
  public void template(String order) {
    pool.execute(
        () ->
            transactions.execute(
                new TransactionCallbackWithoutResult() {
                  @Override
                  protected void doInTransactionWithoutResult(TransactionStatus status) {
                    orders.save(order);
                  }
                }));
  }

  // OK: given to a transaction as a local function
  @Transactional
  public void local(List<String> names) {
    pool.execute(
        () -> {
          for (String name : names) {
            transactions.execute(
                status -> {
                  store(name);
                  return null;
                });
          }
        });
  }

  private void store(String name) {
    orders.save(name);
  }
}
