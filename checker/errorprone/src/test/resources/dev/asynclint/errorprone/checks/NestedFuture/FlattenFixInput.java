package orders;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

class Flatten {
  CompletableFuture<?> lambda(CompletableFuture<String> id) {
    return id.thenApply(x -> save(x));
  }

  CompletableFuture<Void> thenRun(CompletableFuture<String> id) {
    return id.thenApply(this::save).thenRun(() -> System.out.println("saved"));
  }

  CompletableFuture<Void> all(CompletableFuture<String> one, CompletableFuture<String> other) {
    return CompletableFuture.allOf(one.thenApply(this::save), other.thenApply(this::save));
  }

  CompletableFuture<CompletableFuture<Void>> declared(CompletableFuture<String> id) {
    return id.thenApply(this::save);
  }

  CompletableFuture<Void> local(CompletableFuture<String> id) {
    CompletableFuture<CompletableFuture<Void>> saved = id.thenApply(this::save);
    return saved.thenRun(() -> System.out.println("saved"));
  }

  CompletableFuture<?> supplied(String id) {
    return CompletableFuture.supplyAsync(() -> save(id));
  }

  Mono<Void> then(Mono<String> id) {
    return id.map(this::saveLater).then();
  }

  private CompletableFuture<Void> save(String x) {
    return CompletableFuture.runAsync(() -> System.out.println(x));
  }

  private Mono<Void> saveLater(String x) {
    return Mono.fromRunnable(() -> System.out.println(x));
  }
}
