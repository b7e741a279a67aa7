package checks;

import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class MergedNegative {
  interface Repo {
    Mono<String> save(String s);

    CompletableFuture<String> load(String s);

    Flux<String> all(String s);

    Single<String> one(String s);
  }

  private final Repo repo;

  MergedNegative(Repo repo) {
    this.repo = repo;
  }

  // OK: merged by the static operator
  Flux<String> merged(Flux<String> names) {
    return Flux.merge(names.map(repo::save));
  }

  // OK: concatenated through as
  Flux<String> as(Flux<String> names) {
    return names.map(repo::save).as(Flux::concat);
  }

  // OK: through transform
  Flux<String> transformed(Flux<String> names) {
    return names.map(repo::save).transform(Flux::concat);
  }

  // OK: collected, then waited for together
  Mono<Void> collected(Flux<String> names) {
    return names.map(repo::save).collectList().flatMap(all -> Mono.when(all));
  }

  // OK: the newest one is switched to
  Flux<String> switched(Flux<String> names) {
    return Flux.switchOnNext(names.map(repo::all));
  }

  // OK: windows are fluxes of their own
  Flux<List<String>> windows(Flux<String> names) {
    return names.window(Duration.ofSeconds(1)).map(Flux::collectList).concatMap(w -> w);
  }

  // OK: Mono.when takes publishers of publishers apart
  Mono<Void> whenAll(List<String> names) {
    return Mono.when(Flux.fromIterable(names).map(repo::save).flatMap(m -> m));
  }

  // OK: RxJava's own merge
  Observable<String> rx(Observable<String> names) {
    return Observable.merge(names.map(n -> repo.one(n).toObservable()));
  }

  // OK: the inner one is waited for too
  String waited(CompletableFuture<String> name) throws ExecutionException, InterruptedException {
    return name.thenApply(repo::load).get().get();
  }

  // OK: a variable, flattened later
  Mono<String> variable(Mono<String> name) {
    Mono<Mono<String>> nested = name.map(repo::save);
    return nested.flatMap(m -> m);
  }

  // OK: flattened by the caller
  private CompletableFuture<CompletableFuture<String>> accepted(CompletableFuture<String> name) {
    return name.thenApply(repo::load);
  }

  CompletableFuture<String> done(CompletableFuture<String> name) {
    return accepted(name).thenCompose(f -> f);
  }

  // OK: generic helper takes it apart
  CompletableFuture<String> helper(CompletableFuture<String> name) {
    return flatten(name.thenApply(repo::load));
  }

  static <T> CompletableFuture<T> flatten(CompletableFuture<CompletableFuture<T>> nested) {
    return nested.thenCompose(f -> f);
  }
}
