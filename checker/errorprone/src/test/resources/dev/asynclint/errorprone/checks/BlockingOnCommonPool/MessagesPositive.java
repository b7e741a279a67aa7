package example;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.springframework.jdbc.core.JdbcTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class MessagesPositive {
  private JdbcTemplate jdbc;

  int load() {
    return jdbc.update("delete");
  }

  Mono<Integer> reference() {
    // BUG: Diagnostic contains: Give Mono.fromCallable a scheduler for blocking work
    return Mono.fromCallable(this::load).subscribeOn(Schedulers.parallel());
  }

  void subscribe() {
    // BUG: Diagnostic contains: Give Flux.subscribe a scheduler for blocking work
    Flux.interval(Duration.ofSeconds(1)).subscribe(tick -> jdbc.update("delete"));
  }

  Flux<Integer> mapped() {
    // BUG: Diagnostic contains: Give Flux.map a scheduler for blocking work
    return Flux.interval(Duration.ofSeconds(1)).map(this::tick);
  }

  int tick(long tick) {
    return jdbc.update("delete");
  }

  CompletableFuture<Integer> given() {
    // BUG: Diagnostic contains: Give CompletableFuture.supplyAsync another executor
    return CompletableFuture.supplyAsync(this::load, ForkJoinPool.commonPool());
  }

  Mono<Integer> source() {
    // BUG: Diagnostic contains: Give Mono.fromCallable a scheduler for blocking work
    return Mono.fromCallable(() -> jdbc.update("delete")).subscribeOn(Schedulers.parallel());
  }
}
