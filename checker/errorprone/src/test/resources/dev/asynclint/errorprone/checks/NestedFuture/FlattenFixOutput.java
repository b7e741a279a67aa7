package orders;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

class Flatten {
  CompletableFuture<?> lambda(CompletableFuture<String> id) {
    return id.thenCompose(x -> save(x));
  }

  CompletableFuture<Void> thenRun(CompletableFuture<String> id) {
    return id.thenCompose(this::save).thenRun(() -> System.out.println("saved"));
  }

  CompletableFuture<Void> all(CompletableFuture<String> one, CompletableFuture<String> other) {
    return CompletableFuture.allOf(one.thenCompose(this::save), other.thenCompose(this::save));
  }

  CompletableFuture<Void> declared(CompletableFuture<String> id) {
    return id.thenCompose(this::save);
  }

  CompletableFuture<Void> local(CompletableFuture<String> id) {
    CompletableFuture<Void> saved = id.thenCompose(this::save);
    return saved.thenRun(() -> System.out.println("saved"));
  }

  CompletableFuture<?> supplied(String id) {
    return CompletableFuture.supplyAsync(() -> save(id)).thenCompose(inner -> inner);
  }

  Mono<Void> then(Mono<String> id) {
    return id.flatMap(this::saveLater).then();
  }

  private CompletableFuture<Void> save(String x) {
    return CompletableFuture.runAsync(() -> System.out.println(x));
  }

  private Mono<Void> saveLater(String x) {
    return Mono.fromRunnable(() -> System.out.println(x));
  }
}
