package checks;

import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

class PlainPositive {
  interface Repo {
    Mono<String> save(String s);

    CompletableFuture<String> load(String s);

    Uni<String> uni(String s);

    Future<String> vertx(String s);

    Single<String> one(String s);
  }

  private final Repo repo;

  PlainPositive(Repo repo) {
    this.repo = repo;
  }

  Mono<Void> then(Mono<String> name) {
    // BUG: Diagnostic contains: [NestedFuture]
    return name.map(repo::save).then();
  }

  CompletableFuture<Void> ran(CompletableFuture<String> name) {
    // BUG: Diagnostic contains: [NestedFuture]
    return name.thenApply(repo::load).thenRun(() -> System.out.println("loaded"));
  }

  Uni<Void> uni(Uni<String> name) {
    // BUG: Diagnostic contains: [NestedFuture]
    return name.map(repo::uni).replaceWithVoid();
  }

  Future<Void> vertx(Future<String> name) {
    // BUG: Diagnostic contains: [NestedFuture]
    return name.map(repo::vertx).mapEmpty();
  }

  Single<Boolean> rx(Single<String> name) {
    // BUG: Diagnostic contains: [NestedFuture]
    return name.map(repo::one).map(x -> true);
  }

  Mono<String> callable(String s) {
    // BUG: Diagnostic contains: [NestedFuture]
    return Mono.fromCallable(() -> repo.save(s)).thenReturn("done");
  }

  CompletableFuture<String> supplied(String s) {
    // BUG: Diagnostic contains: [NestedFuture]
    return CompletableFuture.supplyAsync(() -> repo.load(s)).thenApply(x -> "done");
  }
}
