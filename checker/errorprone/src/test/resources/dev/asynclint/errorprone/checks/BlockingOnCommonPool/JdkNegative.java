package example;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** RULES, BlockingOnCommonPool: pure computation; an executor argument. */
class JdkNegative {
  private JdbcTemplate jdbc;
  private final Executor workers = Executors.newFixedThreadPool(4);

  // OK: computation is what it is for
  CompletableFuture<Integer> computation(List<Integer> numbers) {
    return CompletableFuture.supplyAsync(
        () -> numbers.stream().mapToInt(Integer::intValue).map(each -> each * each).sum());
  }

  // OK: an executor
  CompletableFuture<Integer> executor() {
    return CompletableFuture.supplyAsync(() -> jdbc.update("delete"), workers);
  }

  // OK: an executor behind a callback
  CompletableFuture<Integer> callback(CompletableFuture<String> sql) {
    return sql.thenApplyAsync(jdbc::update, workers);
  }

  // OK: a pool for blocking work
  Mono<Integer> boundedElastic() {
    return Mono.fromCallable(() -> jdbc.update("delete")).subscribeOn(Schedulers.boundedElastic());
  }

  // OK: a pool of one's own
  void pool(ExecutorService pool) {
    pool.submit(() -> jdbc.update("delete"));
  }

  // OK: a wait is another check's
  CompletableFuture<String> waits(CompletableFuture<String> user) {
    return CompletableFuture.supplyAsync(user::join);
  }

  // OK: the completing thread is another check's
  CompletableFuture<Integer> completing(CompletableFuture<String> sql) {
    return sql.thenApply(jdbc::update);
  }

  // OK: not inside the task
  CompletableFuture<Path> before(Path path) throws Exception {
    String text = Files.readString(path);
    return CompletableFuture.supplyAsync(() -> path.resolve(text));
  }

  // OK: a test
  @Test
  void test() {
    CompletableFuture.supplyAsync(() -> jdbc.update("delete")).join();
  }

  // OK: suppressed
  @SuppressWarnings("BlockingOnCommonPool")
  CompletableFuture<Integer> suppressed() {
    return CompletableFuture.supplyAsync(() -> jdbc.update("delete"));
  }

  // OK: the timer's thread hands on to one that may block
  Flux<Integer> timer() {
    return Flux.interval(Duration.ofSeconds(1))
        .publishOn(Schedulers.boundedElastic())
        .map(tick -> jdbc.update("delete"));
  }

  // OK: the timer itself has a scheduler that may block
  Mono<Integer> elastic() {
    return Mono.delay(Duration.ofSeconds(1), Schedulers.boundedElastic())
        .map(tick -> jdbc.update("delete"));
  }
}
