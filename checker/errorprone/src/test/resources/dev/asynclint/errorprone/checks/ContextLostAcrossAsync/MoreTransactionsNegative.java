package checks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.repository.CrudRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class MoreTransactionsNegative {
  interface Orders extends CrudRepository<String, Long> {}

  interface Views extends MongoRepository<String, Long> {}

  private JdbcTemplate jdbc;
  private Orders orders;
  private Views views;
  private TransactionTemplate transactions;
  private PlatformTransactionManager manager;
  private EntityManagerFactory entities;
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  // OK: a transaction of its own around a loop
  @Transactional
  public void loop(List<String> names) {
    pool.execute(
        () -> transactions.executeWithoutResult(status -> names.forEach(name -> orders.save(name))));
  }

  // OK: a transaction of its own around a method
  @Transactional
  public void method(String order) {
    pool.execute(() -> transactions.executeWithoutResult(status -> journal(order)));
  }

  private void journal(String order) {
    jdbc.update("insert into journal values (?)", order);
  }

  // OK: a transaction of its own in a helper
  @Transactional
  public void helper(String order) {
    pool.execute(() -> inTransaction(() -> orders.save(order)));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return transactions.execute(status -> work.get());
  }

  // OK: by hand
  @Transactional
  public void byHand(String order) {
    pool.execute(
        () -> {
          TransactionStatus status = manager.getTransaction(null);
          orders.save(order);
          manager.commit(status);
        });
  }

  // OK: an entity manager of its own
  @Transactional
  public void ownManager(String order) {
    pool.execute(
        () -> {
          EntityManager own = entities.createEntityManager();
          own.getTransaction().begin();
          own.persist(order);
          own.getTransaction().commit();
          own.close();
        });
  }

  // OK: another store, which has no part in transactions
  @Transactional
  public void view(String order) {
    orders.save(order);
    CompletableFuture.runAsync(() -> views.save(order), pool);
  }

  // OK: computed in parallel, saved on the thread of the transaction
  @Transactional
  public void computed(List<String> names) {
    names.parallelStream().map(String::trim).collect(Collectors.toList())
        .forEach(name -> orders.save(name));
  }

  // OK: after the commit
  @Transactional
  public void after(String order) {
    orders.save(order);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            CompletableFuture.runAsync(() -> orders.save(order));
          }
        });
  }

  // OK: after the commit, in a helper's lambda
  @Transactional
  public void afterHelper(String order) {
    orders.save(order);
    afterCommit(() -> CompletableFuture.runAsync(() -> orders.save("done " + order)));
  }

  private static void afterCommit(Runnable task) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            task.run();
          }
        });
  }
}
