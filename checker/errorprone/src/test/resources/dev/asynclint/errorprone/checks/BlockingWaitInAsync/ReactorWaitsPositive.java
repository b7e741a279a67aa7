package example;

import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** RULES, BlockingWaitInAsync: block*, blockFirst/Last, toIterable, toStream; who runs a chain. */
class ReactorWaitsPositive {
  Mono<String> load(String id) {
    return Mono.just(id);
  }

  Mono<String> block() {
    // BUG: Diagnostic contains: block
    return load(load("a").block());
  }

  Mono<String> blockTimed() {
    // BUG: Diagnostic contains: block
    return load(load("a").block(Duration.ofSeconds(1)));
  }

  Mono<Boolean> blockOptional() {
    // BUG: Diagnostic contains: blockOptional
    return Mono.just(load("a").blockOptional().isPresent());
  }

  Mono<String> blockFirst(Flux<String> names) {
    // BUG: Diagnostic contains: blockFirst
    return load(names.blockFirst());
  }

  Mono<String> blockLast(Flux<String> names) {
    // BUG: Diagnostic contains: blockLast
    return load(names.blockLast(Duration.ofSeconds(1)));
  }

  Mono<String> iterable(Flux<String> names) {
    String all = "";
    // BUG: Diagnostic contains: toIterable
    for (String name : names.toIterable()) {
      all += name;
    }
    return load(all);
  }

  Mono<List<String>> stream(Flux<String> names) {
    // BUG: Diagnostic contains: toStream
    return Mono.just(names.toStream().toList());
  }

  Mono<String> reference(Mono<Mono<String>> nested) {
    // BUG: Diagnostic contains: block
    return nested.map(Mono::block);
  }

  Mono<String> inOperator() {
    // BUG: Diagnostic contains: block
    return load("a").map(name -> load(name).block());
  }

  Flux<String> inFlux(Flux<String> names) {
    // BUG: Diagnostic contains: block
    return names.map(name -> load(name).block());
  }

  // The publishOn is downstream of the map.
  Mono<String> publishOnTooLate() {
    return load("a")
        // BUG: Diagnostic contains: block
        .map(name -> load(name).block())
        .publishOn(Schedulers.boundedElastic());
  }

  // The nearest upstream publishOn beats every subscribeOn.
  Mono<String> publishOnBeatsSubscribeOn() {
    return load("a")
        .publishOn(Schedulers.parallel())
        // BUG: Diagnostic contains: block
        .map(name -> load(name).block())
        .subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> nearestPublishOnWins() {
    return load("a")
        .publishOn(Schedulers.boundedElastic())
        .publishOn(Schedulers.parallel())
        // BUG: Diagnostic contains: block
        .map(name -> load(name).block());
  }

  Mono<String> subscribeOnParallel() {
    // BUG: Diagnostic contains: block
    return Mono.fromCallable(() -> load("a").block()).subscribeOn(Schedulers.parallel());
  }

  Mono<String> subscribeOnSingle() {
    // BUG: Diagnostic contains: block
    return Mono.fromCallable(() -> load("a").block()).subscribeOn(Schedulers.single());
  }

  Mono<String> subscribeOnImmediate() {
    // BUG: Diagnostic contains: block
    return Mono.fromCallable(() -> load("a").block()).subscribeOn(Schedulers.immediate());
  }

  Mono<String> firstSubscribeOnWins() {
    // BUG: Diagnostic contains: block
    return Mono.fromCallable(() -> load("a").block())
        .subscribeOn(Schedulers.parallel())
        .subscribeOn(Schedulers.boundedElastic());
  }

  // With none in sight it is the subscriber's thread, treated as async.
  Mono<String> noneInSight() {
    // BUG: Diagnostic contains: block
    return Mono.fromCallable(() -> load("a").block());
  }

  // The subscribeOn belongs to the inner chain; the lambda of flatMap runs on the outer one.
  Mono<String> innerSubscribeOn() {
    return load("a")
        .flatMap(
            name -> {
              // BUG: Diagnostic contains: block
              String second = load(name).block();
              return load(second).subscribeOn(Schedulers.boundedElastic());
            });
  }
}
