package orders;

import com.google.api.core.ApiFuture;
import com.google.common.util.concurrent.ListenableFuture;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class UsedNegative {
  interface Repo {
    CompletableFuture<String> saveAsync(String x);

    ListenableFuture<String> saveListenable(String x);

    ApiFuture<String> saveApi(String x);

    Mono<String> saveMono(String x);

    Flux<String> saveFlux(String x);

    Uni<String> saveUni(String x);

    Single<String> saveSingle(String x);

    Future<String> saveVertx(String x);
  }

  private final Repo repo;
  private final Map<String, CompletableFuture<String>> running = new HashMap<>();
  private CompletableFuture<String> last;

  UsedNegative(Repo repo) {
    this.repo = repo;
    // OK: kept in a field.
    this.last = repo.saveAsync("first");
  }

  // OK: kept in a map; the dropped previous value was started, and is known, elsewhere.
  int kept(String x) {
    running.put(x, repo.saveAsync(x));
    running.putIfAbsent(x, last);
    running.remove(x);
    return running.size();
  }

  // OK: kept in a list that is waited for.
  int collected(List<String> xs) {
    List<CompletableFuture<String>> all = new ArrayList<>();
    xs.forEach(x -> all.add(repo.saveAsync(x)));
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    return all.size();
  }

  // OK: bound to a function, whose caller gets the future.
  CompletableFuture<String> composed(String x) {
    return repo.saveAsync(x).thenCompose(v -> repo.saveAsync(v)).thenCompose(repo::saveAsync);
  }

  // OK: bound to a supplier, nothing is dropped.
  Supplier<CompletableFuture<String>> supplier(String x) {
    return () -> repo.saveAsync(x);
  }

  // OK: bound to a function by a method reference, nothing is dropped.
  Function<String, CompletableFuture<String>> reference() {
    return repo::saveAsync;
  }

  // OK: collected by the stream's own `map`.
  CompletableFuture<Void> mapped(List<String> xs) {
    return CompletableFuture.allOf(xs.stream().map(repo::saveAsync).toArray(CompletableFuture[]::new));
  }

  // OK: `Callable`: the value is the future, the submitter gets it.
  Object callable(ExecutorService pool, String x) throws Exception {
    Callable<CompletableFuture<String>> task = () -> repo.saveAsync(x);
    return pool.submit(task).get().join();
  }

  // OK: `flatMap` gets the publisher.
  Mono<String> flatMapped(Mono<String> mono) {
    return mono.flatMap(repo::saveMono).flatMap(x -> repo.saveMono(x)).then(repo.saveMono("a"));
  }

  // OK: cold values composed and returned.
  Uni<String> uni(String x) {
    return repo.saveUni(x).chain(repo::saveUni);
  }

  // OK: cold values composed and returned.
  Single<String> single(String x) {
    return repo.saveSingle(x).flatMap(repo::saveSingle);
  }

  // OK: Vert.x futures composed and returned.
  Future<String> vertx(String x) {
    return repo.saveVertx(x).compose(repo::saveVertx);
  }

  // OK: waited for.
  String waited(String x) throws ExecutionException, InterruptedException {
    repo.saveListenable(x).get();
    repo.saveMono(x).block();
    repo.saveUni(x).await().indefinitely();
    return repo.saveApi(x).get();
  }

  // OK: Optional's `map` keeps the future.
  Optional<CompletableFuture<String>> optional(Optional<String> x) {
    return x.map(repo::saveAsync);
  }

  // OK: side branch on a stage that is returned: its end is observed by the caller.
  CompletableFuture<String> sideBranch(String x) {
    CompletableFuture<String> saving = repo.saveAsync(x);
    saving.whenComplete((v, e) -> System.out.println("ended"));
    return saving;
  }

  // OK: methods that complete a future or return it for chaining.
  CompletableFuture<String> promise() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    promise.orTimeout(1, java.util.concurrent.TimeUnit.SECONDS);
    promise.completeAsync(() -> "a");
    promise.complete("b");
    return promise;
  }

  // OK: a local used later.
  String usedLocal(String x) {
    Mono<String> save = repo.saveMono(x);
    return save.block();
  }

  // OK: proven complete and dropped: nothing can be lost.
  int constant() {
    CompletableFuture.completedFuture("a");
    return 0;
  }
}
