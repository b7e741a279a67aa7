package checks;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.data.repository.CrudRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Work of a transaction on a thread that is not in it. */
@RestController
class TransactionsPositive {
  interface Orders extends CrudRepository<String, Long> {}

  private final JdbcTemplate jdbc;
  private final Orders orders;
  private final EntityManager entities;
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  TransactionsPositive(JdbcTemplate jdbc, Orders orders, EntityManager entities) {
    this.jdbc = jdbc;
    this.orders = orders;
    this.entities = entities;
  }

  @Transactional
  public void book(String order) {
    orders.save(order);
    CompletableFuture.runAsync(
        // BUG: Diagnostic contains: which is not in the transaction of TransactionsPositive.book
        () -> jdbc.update("insert into journal values (?)", order));
  }

  @Transactional
  public void flush(String order) {
    // BUG: Diagnostic contains: [ContextLostAcrossAsync]
    pool.submit(() -> entities.flush());
  }

  @Transactional
  public void deep(String order) {
    orders.save(order);
    // BUG: Diagnostic contains: [ContextLostAcrossAsync]
    new Thread(() -> journal(order)).start();
  }

  static class Audit {
    @Transactional
    public void write() {
      System.out.println(SecurityContextHolder.getContext().getAuthentication().getName());
    }
  }

  private final Audit audit = new Audit();

  @GetMapping("/audit")
  void audited() {
    // BUG: Diagnostic contains: no security context
    CompletableFuture.runAsync(() -> audit.write());
  }

  private void journal(String order) {
    jdbc.update("insert into journal values (?)", order);
  }
}
