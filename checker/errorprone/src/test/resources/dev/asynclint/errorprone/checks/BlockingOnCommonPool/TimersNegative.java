package example;

import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class TimersNegative {
  private JdbcTemplate jdbc;

  interface Client {
    Mono<String> load();

    Single<String> read();
  }

  private Client client;

  // OK: what comes next runs on the thread of the inner publisher, which has one that may block
  Flux<Integer> inner() {
    return Flux.interval(Duration.ofSeconds(1))
        .flatMap(
            tick ->
                Mono.fromCallable(() -> jdbc.update("delete"))
                    .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()))
        .map(count -> jdbc.update("log", count));
  }

  // OK: the same after a delay
  Mono<Integer> then() {
    return Mono.delay(Duration.ofSeconds(1))
        .then(
            Mono.fromCallable(() -> jdbc.update("delete"))
                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()))
        .map(count -> jdbc.update("log", count));
  }

  // OK: the same with RxJava
  Observable<Integer> rx() {
    return Observable.interval(1, TimeUnit.SECONDS)
        .flatMapSingle(
            tick ->
                Single.fromCallable(() -> jdbc.update("delete")).subscribeOn(Schedulers.io()))
        .map(count -> jdbc.update("log", count));
  }

  // OK: a scheduler for blocking work is given, with a flag
  Observable<Integer> delayed() {
    return Observable.interval(1, TimeUnit.SECONDS)
        .delay(1, TimeUnit.SECONDS, Schedulers.io(), false)
        .map(count -> jdbc.update("log", count));
  }

  // OK: concatMap, and a scheduler inside
  Flux<Integer> concat() {
    return Flux.interval(Duration.ofSeconds(1))
        .concatMap(
            tick ->
                Mono.fromCallable(() -> jdbc.update("delete"))
                    .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()))
        .doOnNext(count -> jdbc.update("log", count));
  }

  // OK: who answers the client is on threads that nobody sees: not the shared pool's, at least
  Mono<Integer> unknown() {
    return Mono.delay(Duration.ofSeconds(1))
        .flatMap(tick -> client.load())
        .map(text -> jdbc.update("log", text));
  }
}
