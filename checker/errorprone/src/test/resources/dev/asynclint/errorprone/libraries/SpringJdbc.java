package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Spring: JdbcTemplate, JPA repositories, transactions. */
class SpringJdbc {
  interface Users extends JpaRepository<String, Long> {}

  private JdbcTemplate jdbc;
  private Users users;
  private TransactionTemplate transactions;
  private TransactionalOperator reactive;
  private Executor executor;

  Mono<Integer> jdbc(Mono<String> name) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return name.map(each -> jdbc.update("delete from users where name = ?", each));
  }

  Mono<Integer> jdbcOnElastic(String name) {
    // OK: a pool that is made for it
    return Mono.fromCallable(() -> jdbc.update("delete from users where name = ?", name))
        .subscribeOn(Schedulers.boundedElastic());
  }

  CompletableFuture<List<String>> repository() {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return CompletableFuture.completedFuture(users.findAll());
  }

  CompletableFuture<List<String>> repositoryOnExecutor() {
    // OK: the executor's threads are there for it
    return CompletableFuture.supplyAsync(users::findAll, executor);
  }

  CompletableFuture<String> transaction(CompletableFuture<String> name) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    String found = transactions.execute(status -> name.join());
    return CompletableFuture.completedFuture(found);
  }

  @Transactional
  public String plain(Long id) {
    // OK: no async code
    return users.findById(id).orElseThrow();
  }

  Flux<String> operator(Mono<String> name) {
    // OK: composed
    return reactive.execute(status -> name);
  }

  List<String> rows() {
    // OK: the caller runs it, and nothing waits
    return jdbc.query("select name from users", (row, number) -> row.getString(1));
  }
}
