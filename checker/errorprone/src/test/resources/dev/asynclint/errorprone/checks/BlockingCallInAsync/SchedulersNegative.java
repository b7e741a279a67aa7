package checks;

import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Service
class SchedulersNegative {
  private final JdbcTemplate jdbc;
  private final Scheduler jdbcScheduler;

  SchedulersNegative(JdbcTemplate jdbc, Scheduler jdbcScheduler) {
    this.jdbc = jdbc;
    this.jdbcScheduler = jdbcScheduler;
  }

  // OK: a scheduler that somebody chose
  Mono<Integer> bean(String sql) {
    return Mono.fromCallable(() -> jdbc.update(sql)).subscribeOn(jdbcScheduler);
  }

  // OK: kept in a variable first
  Mono<Integer> variable(String sql) {
    Mono<Integer> work = Mono.fromCallable(() -> jdbc.update(sql));
    return work.subscribeOn(Schedulers.boundedElastic());
  }

  // OK: several steps stand between
  Mono<Integer> steps(String sql) {
    return Mono.fromCallable(() -> jdbc.update(sql))
        .timeout(java.time.Duration.ofSeconds(1))
        .retry(2)
        .subscribeOn(Schedulers.boundedElastic());
  }

  // OK: deferred, and subscribed on the pool
  Mono<Integer> deferred(String sql) {
    return Mono.defer(() -> Mono.just(jdbc.update(sql))).subscribeOn(Schedulers.boundedElastic());
  }

  // OK: inside a flatMap of a chain that is subscribed on the pool
  Mono<Integer> inner(String sql) {
    return Mono.just(sql)
        .flatMap(s -> Mono.fromCallable(() -> jdbc.update(s)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  // OK: zipped, and subscribed on the pool together
  Mono<Integer> zipped(String a, String b) {
    return Mono.zip(
            Mono.fromCallable(() -> jdbc.update(a)), Mono.fromCallable(() -> jdbc.update(b)))
        .map(t -> t.getT1() + t.getT2())
        .subscribeOn(Schedulers.boundedElastic());
  }

  // OK: rails on the pool
  Flux<Integer> rails(List<String> sqls) {
    return Flux.fromIterable(sqls)
        .parallel()
        .runOn(Schedulers.boundedElastic())
        .map(jdbc::update)
        .sequential();
  }

  // OK: RxJava's pool for blocking work
  Single<Integer> rx(String sql) {
    return Single.fromCallable(() -> jdbc.update(sql))
        .subscribeOn(io.reactivex.rxjava3.schedulers.Schedulers.io());
  }

  // OK: Mutiny's worker pool
  Uni<Integer> uni(String sql) {
    return Uni.createFrom()
        .item(() -> jdbc.update(sql))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  // OK: emitted on an executor
  Uni<Integer> emitted(Uni<String> sql, Executor executor) {
    return sql.emitOn(executor).map(s -> jdbc.update(s));
  }

  // OK: unresolved, and random numbers
  Mono<String> cheap(Mono<String> m) {
    return m.map(v -> InetSocketAddress.createUnresolved(v, 80) + "" + UUID.randomUUID());
  }

  // OK: the private helper's only caller puts it on the pool
  private Integer now(String sql) {
    return jdbc.update(sql);
  }

  Mono<Integer> now(Mono<String> sql) {
    return sql.publishOn(jdbcScheduler).map(this::now);
  }
}
