package example;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class DelayNegative {
  private JdbcTemplate jdbc;
  private final Scheduler elastic = Schedulers.newBoundedElastic(4, 100, "db");

  private Mono<Integer> store() {
    return Mono.fromCallable(() -> jdbc.update("x")).subscribeOn(elastic);
  }

  // OK: the helper chooses a scheduler, and goes on there
  Flux<Integer> retried(List<String> ids) {
    return Flux.fromIterable(ids)
        .delayElements(Duration.ofMillis(10))
        .concatMap(id -> store())
        .doOnNext(n -> jdbc.update("log"));
  }

  // OK: collected on the inner thread
  Mono<Integer> whenDone() {
    return Mono.delay(Duration.ofSeconds(1)).then(store()).map(n -> jdbc.update("log"));
  }

  // OK: a poll, each on its own thread
  void poll() {
    Flux.interval(Duration.ofSeconds(1))
        .concatMap(t -> store())
        .subscribe(n -> jdbc.update("log"), e -> System.out.println(e));
  }
}
