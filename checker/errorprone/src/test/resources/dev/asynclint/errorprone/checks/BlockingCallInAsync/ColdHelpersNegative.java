package checks;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.jdbc.core.JdbcTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class ColdHelpersNegative {
  private final JdbcTemplate jdbc = new JdbcTemplate();
  private final Scheduler pool = Schedulers.boundedElastic();

  // OK: merged and subscribed on the pool
  Flux<Integer> merged(String a, String b) {
    return Flux.merge(
            Mono.fromCallable(() -> jdbc.update(a)), Mono.fromCallable(() -> jdbc.update(b)))
        .subscribeOn(pool);
  }

  // OK: the fallback of a chain that is subscribed on the pool
  Mono<Integer> fallback(Mono<Integer> m, String sql) {
    return Mono.just(sql)
        .map(jdbc::update)
        .switchIfEmpty(Mono.fromCallable(() -> jdbc.update(sql)))
        .subscribeOn(pool);
  }

  // OK: then the second
  Mono<Integer> then(String a, String b) {
    return Mono.fromCallable(() -> jdbc.update(a))
        .then(Mono.fromCallable(() -> jdbc.update(b)))
        .subscribeOn(pool);
  }

  // OK: as with a function that subscribes on the pool
  Mono<Integer> as(String sql) {
    return Mono.fromCallable(() -> jdbc.update(sql)).as(m -> m.subscribeOn(pool));
  }

  // OK: transform with a lambda
  Mono<Integer> transform(String sql) {
    return Mono.fromCallable(() -> jdbc.update(sql))
        .transformDeferred(m -> m.subscribeOn(pool));
  }

  // OK: a void executor task that completes a promise
  CompletableFuture<Integer> promise(Executor executor, String sql) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete(jdbc.update(sql)));
    return promise;
  }
}
