package orders;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Flattened right after, or by whoever gets it. */
class TakenOutNegative {
  private CompletableFuture<CompletableFuture<Void>> last;

  // OK: flattened by the next operator.
  CompletableFuture<Void> flattened(CompletableFuture<String> id) {
    return id.thenApply(this::save).thenCompose(Function.identity());
  }

  // OK: flattened by a lambda.
  CompletableFuture<Void> byLambda(CompletableFuture<String> id) {
    return id.handle((x, failure) -> failure == null ? save(x) : save("none"))
        .thenCompose(inner -> inner);
  }

  // OK: somebody looks at the inner one.
  CompletableFuture<Boolean> lookedAt(CompletableFuture<String> id) {
    return id.thenApply(this::save).thenApply(inner -> inner.isDone());
  }

  // OK: whenComplete keeps it, and then it is flattened.
  CompletableFuture<Void> later(CompletableFuture<String> id) {
    return id.thenApply(this::save)
        .whenComplete((inner, failure) -> System.out.println(failure))
        .thenCompose(inner -> inner);
  }

  // OK: the wait takes it out.
  CompletableFuture<Void> waited(String id) {
    return CompletableFuture.supplyAsync(() -> save(id)).join();
  }

  // OK: the local is flattened.
  CompletableFuture<Void> local(CompletableFuture<String> id) {
    CompletableFuture<CompletableFuture<Void>> saved = id.thenApply(this::save);
    saved.thenRun(() -> System.out.println("started"));
    return saved.thenCompose(inner -> inner);
  }

  // OK: the caller flattens.
  private CompletableFuture<CompletableFuture<Void>> started(CompletableFuture<String> id) {
    return id.thenApply(this::save);
  }

  CompletableFuture<Void> startedAndDone(CompletableFuture<String> id) {
    return started(id).thenCompose(inner -> inner);
  }

  // OK: kept, and who knows what becomes of it.
  void kept(CompletableFuture<String> id) {
    last = id.thenApply(this::save);
  }

  // OK: given to somebody else.
  void given(CompletableFuture<String> id, List<CompletableFuture<CompletableFuture<Void>>> all) {
    all.add(id.thenApply(this::save));
  }

  // OK: an overridden method has its type from elsewhere.
  interface TwoSteps {
    CompletableFuture<CompletableFuture<Void>> accept(CompletableFuture<String> id);
  }

  class Both implements TwoSteps {
    @Override
    public CompletableFuture<CompletableFuture<Void>> accept(CompletableFuture<String> id) {
      return id.thenApply(x -> save(x));
    }
  }

  // OK: one subscription for all.
  Flux<Void> concatenated(Flux<String> ids) {
    return Flux.concat(ids.map(this::saveLater));
  }

  // OK: flattened behind another operator.
  Mono<Void> reactive(Mono<String> id) {
    return id.map(this::saveLater).doOnNext(inner -> System.out.println("made")).flatMap(m -> m);
  }

  // OK: collected, to be run together.
  Mono<Void> collected(Flux<String> ids) {
    return ids.map(this::saveLater).collectList().flatMap(all -> Mono.when(all));
  }

  // OK: a conditional that is flattened.
  CompletableFuture<Void> conditional(CompletableFuture<String> id, boolean now) {
    return (now ? id.thenApply(this::save) : id.thenApply(x -> save(x + x)))
        .thenCompose(inner -> inner);
  }

  private CompletableFuture<Void> save(String x) {
    return CompletableFuture.runAsync(() -> System.out.println(x));
  }

  private Mono<Void> saveLater(String x) {
    return Mono.fromRunnable(() -> System.out.println(x));
  }
}
