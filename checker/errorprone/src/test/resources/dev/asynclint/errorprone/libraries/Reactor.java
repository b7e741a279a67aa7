package example;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Reactor. */
class Reactor {
  Mono<String> load(String id) {
    return Mono.just(id).delayElement(Duration.ofMillis(1));
  }

  Mono<String> waits() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return load(load("a").block());
  }

  Flux<String> inOperator(Flux<String> ids) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return ids.map(id -> load(id).block());
  }

  Flux<String> afterPublishOn(Flux<String> ids) {
    // OK: a pool that is made for it
    return ids.publishOn(Schedulers.boundedElastic()).map(id -> load(id).block());
  }

  Flux<String> afterPublishOnParallel(Flux<String> ids) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return ids.publishOn(Schedulers.parallel()).map(id -> load(id).block());
  }

  Mono<String> beforeSubscribeOn(String id) {
    // OK: a pool that is made for it
    return Mono.fromCallable(() -> load(id).block()).subscribeOn(Schedulers.boundedElastic());
  }

  String plain() {
    // OK: no async code
    return load("a").block();
  }

  Flux<String> composed(Flux<String> ids) {
    // OK: composed
    return ids.flatMap(this::load);
  }

  Mono<Void> emitted(Sinks.Many<String> sink, CompletableFuture<String> value) {
    return Mono.fromRunnable(
        () ->
            // BUG: Diagnostic contains: [BlockingWaitInAsync]
            sink.emitNext(value.join(), (signal, result) -> false));
  }

  Supplier<Flux<String>> assembled(Flux<String> ids) {
    // OK: assembly, and nothing waits
    return () -> ids.transform(each -> each.distinct());
  }

  void dropped() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    load("a");
  }

  void subscribed() {
    // OK: the failure is seen
    load("a").subscribe(System.out::println, Throwable::printStackTrace);
  }

  Mono<String> doOnNext(Mono<String> id) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    return id.doOnNext(each -> load(each));
  }

  Mono<Mono<String>> nested(Mono<String> id) {
    // BUG: Diagnostic contains: [NestedFuture]
    return id.map(this::load);
  }

  Mono<String> context() {
    // OK: only a value is read
    return Mono.deferContextual(view -> load(view.getOrDefault("id", "a")));
  }

  Mono<String> flattened(Mono<String> id) {
    // OK: composed
    return id.flatMap(this::load).onErrorResume(failure -> Mono.just("none"));
  }
}
