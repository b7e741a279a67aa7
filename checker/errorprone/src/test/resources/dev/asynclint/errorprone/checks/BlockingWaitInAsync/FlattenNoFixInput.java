package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

abstract class FlattenNoFix {
  abstract CompletableFuture<String> load(long id);

  abstract Mono<String> mono(long id);

  abstract Flux<String> flux(long id);

  // flatMap would mix up the order.
  Flux<String> severalValues(Flux<Long> ids) {
    // BUG: Diagnostic contains: Mono.block
    return ids.map(id -> mono(id).block());
  }

  // Only the first of several values.
  Mono<String> firstOfSeveral(Mono<Long> id) {
    // BUG: Diagnostic contains: Flux.blockFirst
    return id.map(value -> flux(value).blockFirst());
  }

  // Something else than the value comes of it.
  Mono<String> withDefault(Mono<Long> id) {
    // BUG: Diagnostic contains: Mono.blockOptional
    return id.map(value -> mono(value).blockOptional().orElse(""));
  }

  // A future is no Mono.
  Mono<String> otherFamily(Mono<Long> id) {
    // BUG: Diagnostic contains: CompletableFuture.join
    return id.map(value -> load(value).join());
  }

  // CompletableFuture<String> is no CompletableFuture<Object>.
  CompletableFuture<Object> otherPayload(CompletableFuture<Long> id) {
    // BUG: Diagnostic contains: CompletableFuture.join
    return id.thenApply(value -> load(value).join());
  }

  // The element would be replaced by what was loaded.
  Mono<String> keptElement(Mono<String> name) {
    // BUG: Diagnostic contains: Mono.block
    return name.doOnNext(value -> mono(value.length()).block());
  }

  // The result would no longer be Void.
  CompletableFuture<Void> droppedValue(CompletableFuture<Long> id) {
    // BUG: Diagnostic contains: CompletableFuture.join
    return id.thenAccept(value -> load(value).join());
  }

  // Nothing takes two stages and flattens.
  CompletableFuture<String> combined(CompletableFuture<Long> one, CompletableFuture<Long> other) {
    // BUG: Diagnostic contains: CompletableFuture.join
    return one.thenCombine(other, (a, b) -> load(a + b).join());
  }

  // More than a wait.
  CompletableFuture<String> more(CompletableFuture<Long> id) {
    // BUG: Diagnostic contains: CompletableFuture.join
    return id.thenApply(value -> load(value).join().strip());
  }

  // The cast is part of the program.
  CompletableFuture<CharSequence> cast(CompletableFuture<Long> id) {
    // BUG: Diagnostic contains: CompletableFuture.join
    return id.thenApply(value -> (CharSequence) load(value).join());
  }

  // The time limit is part of the program.
  CompletableFuture<String> timed(CompletableFuture<Long> id) {
    return id.thenApply(
        value -> {
          try {
            // BUG: Diagnostic contains: CompletableFuture.get
            return load(value).get(1, TimeUnit.SECONDS);
          } catch (Exception e) {
            return "";
          }
        });
  }

  // Whoever wrote the type arguments has to change them.
  CompletableFuture<String> explicit(CompletableFuture<Long> id) {
    // BUG: Diagnostic contains: CompletableFuture.join
    return id.<String>thenApply(value -> load(value).join());
  }
}
