package example;

import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** RULES, execution context: in a reactive chain publishOn and subscribeOn decide. */
class ReactorWaitsNegative {
  Mono<String> load(String id) {
    return Mono.just(id);
  }

  // OK: a synchronous method
  String block() {
    return load("a").block();
  }

  // OK: a synchronous method
  String blockTimed() {
    return load("a").block(Duration.ofSeconds(1));
  }

  // OK: a synchronous method
  List<String> iterable(Flux<String> names) {
    names.toIterable().forEach(System.out::println);
    return names.toStream().toList();
  }

  // OK: composed, nothing waits
  Mono<String> composed() {
    return load("a").flatMap(this::load).delayElement(Duration.ofMillis(1));
  }

  // OK: the nearest upstream publishOn is a blocking pool
  Mono<String> publishOnElastic() {
    return load("a").publishOn(Schedulers.boundedElastic()).map(name -> load(name).block());
  }

  // OK: further operators between do not change the thread
  Mono<String> publishOnElasticFurtherUp() {
    return load("a")
        .publishOn(Schedulers.boundedElastic())
        .filter(name -> !name.isEmpty())
        .map(name -> load(name).block());
  }

  // OK: the first downstream subscribeOn is a blocking pool
  Mono<String> subscribeOnElastic() {
    return Mono.fromCallable(() -> load("a").block()).subscribeOn(Schedulers.boundedElastic());
  }

  // OK: the first downstream subscribeOn is a blocking pool, with operators between
  Mono<String> mapThenSubscribeOnElastic() {
    return load("a")
        .map(name -> load(name).block())
        .filter(name -> !name.isEmpty())
        .subscribeOn(Schedulers.boundedElastic());
  }

  // OK: of two subscribeOn the one nearest to the source decides
  Mono<String> firstSubscribeOnWins() {
    return Mono.fromCallable(() -> load("a").block())
        .subscribeOn(Schedulers.boundedElastic())
        .subscribeOn(Schedulers.parallel());
  }

  // OK: of two publishOn the nearest upstream decides
  Mono<String> nearestPublishOnWins() {
    return load("a")
        .publishOn(Schedulers.parallel())
        .publishOn(Schedulers.boundedElastic())
        .map(name -> load(name).block());
  }

  // OK: the executing thread decides, never the return type of the lambda
  Mono<String> flatMapOnElastic() {
    return load("a")
        .publishOn(Schedulers.boundedElastic())
        .flatMap(
            name -> {
              String second = load(name).block();
              return load(second);
            });
  }

  // OK: an executor of the user's
  Mono<String> fromExecutor(java.util.concurrent.Executor pool) {
    return Mono.fromCallable(() -> load("a").block()).subscribeOn(Schedulers.fromExecutor(pool));
  }

  // OK: unknown who runs it
  Mono<String> unknownScheduler(Scheduler scheduler) {
    return Mono.fromCallable(() -> load("a").block()).subscribeOn(scheduler);
  }

  // OK: a thread pool of the user's
  Mono<String> ownElastic() {
    return Mono.fromCallable(() -> load("a").block())
        .subscribeOn(Schedulers.newBoundedElastic(4, 100, "reports"));
  }

  // OK: a worker of a blocking pool
  Mono<String> scheduled() {
    Schedulers.boundedElastic().schedule(() -> System.out.println(load("a").block()));
    return load("b");
  }

  // OK: a lambda that only builds the chain
  Flux<String> builds(List<String> ids) {
    return Flux.fromIterable(ids).concatMap(this::load);
  }
}
