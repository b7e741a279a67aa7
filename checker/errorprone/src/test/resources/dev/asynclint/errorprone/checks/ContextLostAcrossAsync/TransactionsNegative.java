package checks;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.data.repository.CrudRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

class TransactionsNegative {
  interface Orders extends CrudRepository<String, Long> {}

  static class Journal {
    private final JdbcTemplate jdbc;

    Journal(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void write(String order) {
      jdbc.update("insert into journal values (?)", order);
    }
  }

  private final JdbcTemplate jdbc;
  private final Orders orders;
  private final Journal journal;
  private final TransactionTemplate transactions;
  private final Executor given;
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  TransactionsNegative(
      JdbcTemplate jdbc,
      Orders orders,
      Journal journal,
      TransactionTemplate transactions,
      Executor given) {
    this.jdbc = jdbc;
    this.orders = orders;
    this.journal = journal;
    this.transactions = transactions;
    this.given = given;
  }

  // OK: on the thread of the transaction
  @Transactional
  public void inline(List<String> names) {
    names.forEach(name -> orders.save(name));
  }

  // OK: there is no transaction
  public void none(String order) {
    CompletableFuture.runAsync(() -> jdbc.update("insert into journal values (?)", order));
  }

  // OK: the task has a transaction of its own
  @Transactional
  public void own(String order) {
    orders.save(order);
    CompletableFuture.runAsync(() -> journal.write(order));
  }

  // OK: so it has here
  @Transactional
  public void template(String order) {
    orders.save(order);
    pool.execute(() -> transactions.executeWithoutResult(status -> orders.save(order)));
  }

  // OK: reads that see what is committed
  @Transactional(readOnly = true)
  public List<String> reads(List<Long> ids) {
    List<CompletableFuture<String>> all =
        ids.stream()
            .map(id -> CompletableFuture.supplyAsync(() -> orders.findById(id).orElse(""), pool))
            .toList();
    return all.stream().map(CompletableFuture::join).toList();
  }

  // OK: a method that is never in one
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void never(String order) {
    CompletableFuture.runAsync(() -> orders.save(order));
  }

  // OK: who made that executor may have thought of it
  @Transactional
  public void given(String order) {
    given.execute(() -> orders.save(order));
  }

  // OK: nothing of a database
  @Transactional
  public void mail(String order) {
    orders.save(order);
    CompletableFuture.runAsync(() -> System.out.println(order));
  }
}
