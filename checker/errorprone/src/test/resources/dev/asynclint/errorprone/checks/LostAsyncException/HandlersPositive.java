import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class HandlersPositive {
  interface Names {
    CompletableFuture<String> of(long id);

    CompletableFuture<Void> save(String name);

    Mono<String> find(long id);

    Flux<String> all();
  }

  private final Names names;

  HandlersPositive(Names names) {
    this.names = names;
  }

  CompletableFuture<String> toNull(long id) {
    // BUG: Diagnostic contains: [LostAsyncException]
    return names.of(id).exceptionally(e -> null);
  }

  CompletableFuture<Void> savedOrNot(String name) {
    // BUG: Diagnostic contains: [LostAsyncException]
    return names.save(name).exceptionally(e -> { return null; });
  }

  CompletableFuture<Integer> length(long id) {
    // BUG: Diagnostic contains: [LostAsyncException]
    return names.of(id).handle((name, e) -> name).thenApply(String::length);
  }

  CompletableFuture<Integer> relied(long id) {
    // BUG: Diagnostic contains: [LostAsyncException]
    return names.of(id).handle((name, e) -> name.length());
  }

  Mono<String> toNothing(long id) {
    // BUG: Diagnostic contains: [LostAsyncException]
    return names.find(id).map(String::trim).onErrorResume(e -> Mono.empty());
  }

  Flux<String> toNothing() {
    // BUG: Diagnostic contains: [LostAsyncException]
    return names.all().onErrorResume(e -> Flux.empty());
  }
}
